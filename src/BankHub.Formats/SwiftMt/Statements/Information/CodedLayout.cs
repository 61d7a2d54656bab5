namespace BankHub.Formats.SwiftMt.Statements.Information;

/// <summary>
/// Codes between slashes: /EREF/.../REMI/... (Common Global Implementation, MT 940 field 86). A text may itself hold slashes, so that
/// only known codes begin a part; where a line is full the text goes on with the next one. What a customer wrote may hold codes as well:
/// behind it none begins a name by which a payment is known, nor says that it came back. Behind the code of a party stands what it has
/// of its own, //NAME/.../ID/..., until a code that is none of a party's.
/// </summary>
internal static class CodedLayout
{
    private const int Longest = 8;

    private static readonly HashSet<string> Codes =
    [
        .. ("ACCW ADDR AREF BENM BIC BTXT BUSP CDTRREF CDTRREFTP CHGD CHGS CNTP CREF CSID CURR DBIT ENTR EREF EXCH FEES GEN "
            + "IBAN INIT INSR INVL IREF ISDT KREF MARF MREF NAME OCMT OCUR ORDP PREF PURP REMI RREF RTRN SUBX SVCL SVWZ TRCD "
            + "TREF TRN TRTP TXTS UCRD UETR ULTB ULTC ULTD USTD").Split(' '),
    ];

    private static readonly HashSet<string> OfCustomers = ["REMI", "USTD", "SVWZ"];

    private static readonly HashSet<string> OfBanks = [.. "AREF CREF IREF KREF PREF RREF RTRN TREF TRN UETR".Split(' ')];

    public static MtInformation? Read(string value)
    {
        var text = value.Replace("\r", "").Replace("\n", "");
        var first = Find(text, 0, isOfCustomer: false, isOfParty: false, out var code);
        if (first is < 0 or > 4)
        {
            return null;
        }

        var parts = new List<KeyValuePair<string, string>>();
        if (text[..first].Trim(' ') is { Length: > 0 } before)
        {
            parts.Add(new("", before));
        }

        var (isOfCustomer, isOfParty) = (false, false);
        for (var at = first; at >= 0;)
        {
            var start = at + code.Length + 2;
            var key = code;
            isOfCustomer |= OfCustomers.Contains(key);
            isOfParty = CodedParties.Codes.Contains(key) || (isOfParty && CodedParties.Details.Contains(key));
            var next = Find(text, start - 1, isOfCustomer, isOfParty, out code);
            parts.Add(new(key, (next < 0 ? text[start..] : text[start..Math.Max(start, next)]).Trim(' ').TrimEnd('/')));
            at = next;
        }

        return new(InformationLayout.Coded, "", parts);
    }

    /// <summary>Where the next known code begins, with its slash.</summary>
    private static int Find(string text, int from, bool isOfCustomer, bool isOfParty, out string code)
    {
        for (var at = text.IndexOf('/', from); at >= 0; at = text.IndexOf('/', at + 1))
        {
            var end = text.AsSpan(at + 1, Math.Min(Longest + 2, text.Length - at - 1)).IndexOf('/');
            code = end > 0 ? text.Substring(at + 1, end) : "";
            if ((Codes.Contains(code) && !(isOfCustomer && OfBanks.Contains(code))) || (isOfParty && CodedParties.Details.Contains(code)))
            {
                return at;
            }
        }

        code = "";
        return -1;
    }
}
