using BankHub.Formats.Standards;

namespace BankHub.Formats.Nacha.Codes;

/// <summary>The short lists of words that fields of entries and addenda choose from (Nacha Operating Rules, Appendix Three).</summary>
internal static class EntryTables
{
    private static readonly HashSet<string> CardTypes = IsoCodes.Words("01 02 03 11 12 13 21 99");

    private static readonly HashSet<string> PaymentKinds = IsoCodes.Words(
        "ANN BUS DEP LOA MIS MOR PEN REM RLS SAL TAX ARC BOC IAT MTE POP POS RCK SHR TEL WEB");

    private static readonly HashSet<string> States = IsoCodes.Words(
        """
        AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD
        TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW AA AE AP
        """);

    /// <summary>Card Transaction Type Code of POS and SHR entries.</summary>
    public static bool IsCardType(string code) => CardTypes.Contains(code);

    /// <summary>Transaction Type Code of IAT entries.</summary>
    public static bool IsPaymentKind(string code) => PaymentKinds.Contains(code);

    /// <summary>Postal abbreviation of a state, territory or military post.</summary>
    public static bool IsState(string code) => States.Contains(code);
}
