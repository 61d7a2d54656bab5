using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Definition.CodeLists;

/// <summary>The closed code lists of cards and terminals.</summary>
internal static class CardCodes
{
    public static readonly TextType AttendanceContext = TextType.OneOf("ATTD", "SATT", "UATT");

    public static readonly TextType AuthenticationEntity = TextType.OneOf("ICCD", "AGNT", "MERC");

    public static readonly TextType AuthenticationMethod = TextType.OneOf(
        "UKNW", "BYPS", "NPIN", "FPIN", "CPSG", "PPSG", "MANU", "MERC", "SCRT", "SNCT", "SCNL");

    public static readonly TextType CardReading = TextType.OneOf("TAGC", "PHYS", "BRCD", "MGST", "CICC", "DFLE", "CTLS", "ECTL");

    public static readonly TextType CardService = TextType.OneOf(
        "AGGR", "DCCV", "GRTT", "INSP", "LOYT", "NRES", "PUCO", "RECP", "SOAF", "UNAF", "VCAU");

    public static readonly TextType CardholderVerification = TextType.OneOf(
        "MNSG", "NPIN", "FCPN", "FEPN", "FDSG", "FBIO", "MNVR", "FBIG", "APKI", "PKIS", "CHDT", "SCEC");

    public static readonly TextType DeviceIssuer = TextType.OneOf("MERC", "ACCP", "ITAG", "ACQR", "CISS", "TAXH");

    public static readonly TextType DeviceType = TextType.OneOf("OPOI", "MERC", "ACCP", "ITAG", "ACQR", "CISS", "DLIS");

    public static readonly TextType Display = TextType.OneOf("MDSP", "CDSP");

    public static readonly TextType OnLineCapability = TextType.OneOf("OFLN", "ONLN", "SMON");

    public static readonly TextType SecurityCodeManagement = TextType.OneOf("PRST", "BYPS", "UNRD", "NCSC");

    public static readonly TextType TerminalComponent = TextType.OneOf("SOFT", "EMVK", "EMVO", "MRIT", "CHIT", "SECM", "PEDV");

    public static readonly TextType TransactionChannel = TextType.OneOf("MAIL", "TLPH", "ECOM", "TVPY");

    public static readonly TextType TransactionEnvironment = TextType.OneOf("MERC", "PRIV", "PUBL");

    public static readonly TextType UnitOfMeasure = TextType.OneOf(
        "PIEC", "TONS", "FOOT", "GBGA", "USGA", "GRAM", "INCH", "KILO", "PUND", "METR", "CMET", "MMET", "LITR", "CELI", "MILI", "GBOU",
        "USOU", "GBQA", "USQA", "GBPI", "USPI", "MILE", "KMET", "YARD", "SQKI", "HECT", "ARES", "SMET", "SCMT", "SMIL", "SQMI", "SQYA",
        "SQFO", "SQIN", "ACRE");
}
