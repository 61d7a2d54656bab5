using System.Xml.Serialization;

namespace BankHub.Benchmarks.Iso20022;

public sealed class SerializedReferences
{
    public string? InstrId { get; set; }

    public string? EndToEndId { get; set; }

    public string? TxId { get; set; }

    public string? UETR { get; set; }
}

public sealed class SerializedType
{
    [XmlElement("SvcLvl")]
    public List<SerializedCode> SvcLvl { get; set; } = [];
}

public sealed class SerializedCode
{
    public string? Cd { get; set; }
}

public sealed class SerializedAmount
{
    [XmlAttribute]
    public string? Ccy { get; set; }

    [XmlText]
    public decimal Value { get; set; }
}

public sealed class SerializedAgent
{
    public SerializedInstitution? FinInstnId { get; set; }
}

public sealed class SerializedInstitution
{
    public string? BICFI { get; set; }
}

public sealed class SerializedParty
{
    public string? Nm { get; set; }

    public SerializedAddress? PstlAdr { get; set; }
}

public sealed class SerializedAddress
{
    public string? StrtNm { get; set; }

    public string? BldgNb { get; set; }

    public string? PstCd { get; set; }

    public string? TwnNm { get; set; }

    public string? Ctry { get; set; }
}

public sealed class SerializedAccount
{
    public SerializedAccountNumber? Id { get; set; }
}

public sealed class SerializedAccountNumber
{
    public string? IBAN { get; set; }
}

public sealed class SerializedRemittance
{
    [XmlElement("Ustrd")]
    public List<string> Ustrd { get; set; } = [];
}
