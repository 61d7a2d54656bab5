namespace BankHub.Core.Payments.Json;

/// <summary>How long texts and lists are: ISO 20022's own lengths (Max35Text and so on) and bounds of ours where it has none.</summary>
internal static class Limits
{
    public const int AddressLines = 7;
    public const int UnstructuredRemittances = 200;
    public const int StructuredRemittances = 100;
    public const int Instructions = 10;
    public const int RegulatoryReports = 10;
    public const int RegulatoryInformation = 10;

    public static readonly TextLeaf Max16 = new(16);
    public static readonly TextLeaf Max34 = new(34);
    public static readonly TextLeaf Max35 = new(35);
    public static readonly TextLeaf Max70 = new(70);
    public static readonly TextLeaf Max140 = new(140);

    public static readonly TextLeaf Reference = new(64);
    public static readonly TextLeaf MetadataKey = new(Metadata.MaxKeyLength);
    public static readonly TextLeaf MetadataValue = new(Metadata.MaxValueLength);

    /// <summary>ISO 20022 BBANIdentifier.</summary>
    public static readonly CodeLeaf Bban = new("a-zA-Z0-9", 1, 30);

    /// <summary>ISO 20022 external purpose and category purpose codes.</summary>
    public static readonly CodeLeaf Purpose = new("A-Z0-9", 1, 4);

    /// <summary>ISO 20022 codes of four capitals.</summary>
    public static readonly CodeLeaf FourCapitals = new("A-Z", 4, 4);

    public static readonly CodeLeaf ReportingCode = new("A-Za-z0-9", 1, 10);
    public static readonly CodeLeaf Connection = new("a-z0-9-", 1, 40);

    /// <summary>Which characters and how many, the clearing system says.</summary>
    public static readonly CodeLeaf MemberIdentification = new("A-Z0-9", 3, 12);
}
