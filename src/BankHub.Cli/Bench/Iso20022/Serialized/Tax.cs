using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class TaxInformation
{
    public TaxParty? Cdtr { get; set; }
    public TaxParty? Dbtr { get; set; }
    public TaxParty? UltmtDbtr { get; set; }
    public string? AdmstnZn { get; set; }
    public string? RefNb { get; set; }
    public string? Mtd { get; set; }
    public Amount? TtlTaxblBaseAmt { get; set; }
    public Amount? TtlTaxAmt { get; set; }
    [XmlElement(DataType = "date")] public DateTime Dt { get; set; }
    [XmlIgnore] public bool DtSpecified { get; set; }
    public decimal SeqNb { get; set; }
    [XmlIgnore] public bool SeqNbSpecified { get; set; }
    [XmlElement] public TaxRecord[]? Rcrd { get; set; }
}

public sealed class TaxParty
{
    public string? TaxId { get; set; }
    public string? RegnId { get; set; }
    public string? TaxTp { get; set; }
    public TaxAuthorisation? Authstn { get; set; }
}

public sealed class TaxAuthorisation
{
    public string? Titl { get; set; }
    public string? Nm { get; set; }
}

public sealed class TaxRecord
{
    public string? Tp { get; set; }
    public string? Ctgy { get; set; }
    public string? CtgyDtls { get; set; }
    public string? DbtrSts { get; set; }
    public string? CertId { get; set; }
    public string? FrmsCd { get; set; }
    public TaxPeriod? Prd { get; set; }
    public TaxAmount? TaxAmt { get; set; }
    public string? AddtlInf { get; set; }
}

public sealed class TaxPeriod
{
    public string? Tp { get; set; }
    public DatePeriod? FrToDt { get; set; }
}

public sealed class DatePeriod
{
    [XmlElement(DataType = "date")] public DateTime FrDt { get; set; }
    [XmlIgnore] public bool FrDtSpecified { get; set; }
    [XmlElement(DataType = "date")] public DateTime ToDt { get; set; }
    [XmlIgnore] public bool ToDtSpecified { get; set; }
}

public sealed class TaxAmount
{
    public decimal Rate { get; set; }
    [XmlIgnore] public bool RateSpecified { get; set; }
    public Amount? TaxblBaseAmt { get; set; }
    public Amount? TtlAmt { get; set; }
    [XmlElement] public TaxRecordDetails[]? Dtls { get; set; }
}

public sealed class TaxRecordDetails
{
    public TaxPeriod? Prd { get; set; }
    public Amount? Amt { get; set; }
}
