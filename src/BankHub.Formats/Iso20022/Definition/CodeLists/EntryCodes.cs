using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Definition.CodeLists;

/// <summary>The code lists of statements that the schemas close, or closed up to some year.</summary>
internal static class EntryCodes
{
    /// <summary>Closed up to 2018.</summary>
    public static readonly TextType BalanceType = TextType.OneOf(
        "XPCD", "OPAV", "ITAV", "CLAV", "FWAV", "CLBD", "ITBD", "OPBD", "PRCD", "INFO");

    /// <summary>Closed up to 2012.</summary>
    public static readonly TextType ChargeType = TextType.OneOf("BRKF", "COMM");

    /// <summary>Closed up to 2018.</summary>
    public static readonly TextType EntryStatus = TextType.OneOf("BOOK", "PDNG", "INFO");

    public static readonly TextType InterestType = TextType.OneOf("INDY", "OVRN");

    public static readonly TextType PriceValueType = TextType.OneOf("DISC", "PREM", "PARV");
}
