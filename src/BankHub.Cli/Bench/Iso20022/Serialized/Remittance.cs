using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class RemittanceLocation
{
    public string? RmtId { get; set; }
    [XmlElement] public RemittanceLocationData[]? RmtLctnDtls { get; set; }
}

public sealed class RemittanceLocationData
{
    public string? Mtd { get; set; }
    public string? ElctrncAdr { get; set; }
    public NameAndAddress? PstlAdr { get; set; }
}

public sealed class RemittanceInformation
{
    [XmlElement] public string[]? Ustrd { get; set; }
    [XmlElement] public StructuredRemittance[]? Strd { get; set; }
}

public sealed class StructuredRemittance
{
    [XmlElement] public ReferredDocument[]? RfrdDocInf { get; set; }
    public RemittanceAmount? RfrdDocAmt { get; set; }
    public CreditorReference? CdtrRefInf { get; set; }
    public PartyIdentification? Invcr { get; set; }
    public PartyIdentification? Invcee { get; set; }
    public TaxInformation? TaxRmt { get; set; }
    public Garnishment? GrnshmtRmt { get; set; }
    [XmlElement] public string[]? AddtlRmtInf { get; set; }
}

public sealed class ReferredDocument
{
    public DocumentType? Tp { get; set; }
    public string? Nb { get; set; }
    [XmlElement(DataType = "date")] public DateTime RltdDt { get; set; }
    [XmlIgnore] public bool RltdDtSpecified { get; set; }
    [XmlElement] public DocumentLine[]? LineDtls { get; set; }
}

public sealed class DocumentType
{
    public CodeOrProprietary? CdOrPrtry { get; set; }
    public string? Issr { get; set; }
}

public sealed class DocumentLine
{
    [XmlElement] public DocumentLineIdentification[]? Id { get; set; }
    public string? Desc { get; set; }
    public RemittanceAmount? Amt { get; set; }
}

public sealed class DocumentLineIdentification
{
    public DocumentType? Tp { get; set; }
    public string? Nb { get; set; }
    [XmlElement(DataType = "date")] public DateTime RltdDt { get; set; }
    [XmlIgnore] public bool RltdDtSpecified { get; set; }
}

public sealed class RemittanceAmount
{
    public Amount? DuePyblAmt { get; set; }
    [XmlElement] public TypedAmount[]? DscntApldAmt { get; set; }
    public Amount? CdtNoteAmt { get; set; }
    [XmlElement] public TypedAmount[]? TaxAmt { get; set; }
    [XmlElement] public DocumentAdjustment[]? AdjstmntAmtAndRsn { get; set; }
    public Amount? RmtdAmt { get; set; }
}

public sealed class DocumentAdjustment
{
    public Amount? Amt { get; set; }
    public string? CdtDbtInd { get; set; }
    public string? Rsn { get; set; }
    public string? AddtlInf { get; set; }
}

public sealed class CreditorReference
{
    public DocumentType? Tp { get; set; }
    public string? Ref { get; set; }
}

public sealed class Garnishment
{
    public DocumentType? Tp { get; set; }
    public PartyIdentification? Grnshee { get; set; }
    public PartyIdentification? GrnshmtAdmstr { get; set; }
    public string? RefNb { get; set; }
    [XmlElement(DataType = "date")] public DateTime Dt { get; set; }
    [XmlIgnore] public bool DtSpecified { get; set; }
    public Amount? RmtdAmt { get; set; }
    public bool FmlyMdclInsrncInd { get; set; }
    [XmlIgnore] public bool FmlyMdclInsrncIndSpecified { get; set; }
    public bool MplyeeTermntnInd { get; set; }
    [XmlIgnore] public bool MplyeeTermntnIndSpecified { get; set; }
}
