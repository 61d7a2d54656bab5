using System.Xml.Serialization;

namespace BankHub.Benchmarks.Iso20022;

/// <summary>The elements of the measured messages as XmlSerializer wants them; no checks, no versions, no positions.</summary>
[XmlRoot("Document", Namespace = Space)]
public sealed class SerializedDocument
{
    public const string Space = "urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08";

    [XmlElement("FIToFICstmrCdtTrf")]
    public SerializedMessage Message { get; set; } = new();
}

public sealed class SerializedMessage
{
    [XmlElement("GrpHdr")]
    public SerializedHeader Header { get; set; } = new();

    [XmlElement("CdtTrfTxInf")]
    public List<SerializedTransfer> Transactions { get; set; } = [];
}

public sealed class SerializedHeader
{
    public string? MsgId { get; set; }

    public DateTimeOffset CreDtTm { get; set; }

    public string? NbOfTxs { get; set; }

    public SerializedSettlement? SttlmInf { get; set; }
}

public sealed class SerializedSettlement
{
    public string? SttlmMtd { get; set; }
}

public sealed class SerializedTransfer
{
    public SerializedReferences? PmtId { get; set; }

    public SerializedType? PmtTpInf { get; set; }

    public SerializedAmount? IntrBkSttlmAmt { get; set; }

    [XmlElement(DataType = "date")]
    public DateTime IntrBkSttlmDt { get; set; }

    public SerializedAmount? InstdAmt { get; set; }

    public string? ChrgBr { get; set; }

    public SerializedAgent? InstgAgt { get; set; }

    public SerializedAgent? InstdAgt { get; set; }

    public SerializedParty? Dbtr { get; set; }

    public SerializedAccount? DbtrAcct { get; set; }

    public SerializedAgent? DbtrAgt { get; set; }

    public SerializedAgent? CdtrAgt { get; set; }

    public SerializedParty? Cdtr { get; set; }

    public SerializedAccount? CdtrAcct { get; set; }

    public SerializedCode? Purp { get; set; }

    public SerializedRemittance? RmtInf { get; set; }
}
