using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class SettlementInstruction
{
    public string? SttlmMtd { get; set; }
    public CashAccount? SttlmAcct { get; set; }
    public CodeOrProprietary? ClrSys { get; set; }
    public Agent? InstgRmbrsmntAgt { get; set; }
    public CashAccount? InstgRmbrsmntAgtAcct { get; set; }
    public Agent? InstdRmbrsmntAgt { get; set; }
    public CashAccount? InstdRmbrsmntAgtAcct { get; set; }
    public Agent? ThrdRmbrsmntAgt { get; set; }
    public CashAccount? ThrdRmbrsmntAgtAcct { get; set; }
}

public sealed class SettlementTimeIndication
{
    public DateTimeOffset DbtDtTm { get; set; }
    [XmlIgnore] public bool DbtDtTmSpecified { get; set; }
    public DateTimeOffset CdtDtTm { get; set; }
    [XmlIgnore] public bool CdtDtTmSpecified { get; set; }
}

public sealed class SettlementTimeRequest
{
    [XmlElement(DataType = "time")] public DateTime CLSTm { get; set; }
    [XmlIgnore] public bool CLSTmSpecified { get; set; }
    [XmlElement(DataType = "time")] public DateTime TillTm { get; set; }
    [XmlIgnore] public bool TillTmSpecified { get; set; }
    [XmlElement(DataType = "time")] public DateTime FrTm { get; set; }
    [XmlIgnore] public bool FrTmSpecified { get; set; }
    [XmlElement(DataType = "time")] public DateTime RjctTm { get; set; }
    [XmlIgnore] public bool RjctTmSpecified { get; set; }
}

public sealed class PaymentTypeInformation
{
    public string? InstrPrty { get; set; }
    public string? ClrChanl { get; set; }
    [XmlElement] public CodeOrProprietary[]? SvcLvl { get; set; }
    public CodeOrProprietary? LclInstrm { get; set; }
    public string? SeqTp { get; set; }
    public CodeOrProprietary? CtgyPurp { get; set; }
}

public sealed class PaymentIdentification
{
    public string? InstrId { get; set; }
    public string? EndToEndId { get; set; }
    public string? TxId { get; set; }
    public string? UETR { get; set; }
    public string? ClrSysRef { get; set; }
}

public sealed class InstructionForAgent
{
    public string? Cd { get; set; }
    public string? InstrInf { get; set; }
}

public sealed class DateChoice
{
    [XmlElement(DataType = "date")] public DateTime Dt { get; set; }
    [XmlIgnore] public bool DtSpecified { get; set; }
    public DateTimeOffset DtTm { get; set; }
    [XmlIgnore] public bool DtTmSpecified { get; set; }
}

public sealed class Cheque
{
    public string? ChqTp { get; set; }
    public string? ChqNb { get; set; }
    public NameAndAddress? ChqFr { get; set; }
    public CodeOrProprietary? DlvryMtd { get; set; }
    public NameAndAddress? DlvrTo { get; set; }
    public string? InstrPrty { get; set; }
    [XmlElement(DataType = "date")] public DateTime ChqMtrtyDt { get; set; }
    [XmlIgnore] public bool ChqMtrtyDtSpecified { get; set; }
    public string? FrmsCd { get; set; }
    [XmlElement] public string[]? MemoFld { get; set; }
    public string? RgnlClrZone { get; set; }
    public string? PrtLctn { get; set; }
    [XmlElement] public string[]? Sgntr { get; set; }
}

public sealed class RegulatoryReporting
{
    public string? DbtCdtRptgInd { get; set; }
    public RegulatoryAuthority? Authrty { get; set; }
    [XmlElement] public RegulatoryDetails[]? Dtls { get; set; }
}

public sealed class RegulatoryAuthority
{
    public string? Nm { get; set; }
    public string? Ctry { get; set; }
}

public sealed class RegulatoryDetails
{
    public string? Tp { get; set; }
    [XmlElement(DataType = "date")] public DateTime Dt { get; set; }
    [XmlIgnore] public bool DtSpecified { get; set; }
    public string? Ctry { get; set; }
    public string? Cd { get; set; }
    public Amount? Amt { get; set; }
    [XmlElement] public string[]? Inf { get; set; }
}
