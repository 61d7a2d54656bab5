using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class CustomerCreditTransfer
{
    public ClearingGroupHeader? GrpHdr { get; set; }
    [XmlElement] public CreditTransfer[]? CdtTrfTxInf { get; set; }
}

public sealed class ClearingGroupHeader
{
    public string? MsgId { get; set; }
    public DateTimeOffset CreDtTm { get; set; }
    [XmlIgnore] public bool CreDtTmSpecified { get; set; }
    [XmlElement] public CodeOrProprietary[]? Authstn { get; set; }
    public bool BtchBookg { get; set; }
    [XmlIgnore] public bool BtchBookgSpecified { get; set; }
    public string? NbOfTxs { get; set; }
    public decimal CtrlSum { get; set; }
    [XmlIgnore] public bool CtrlSumSpecified { get; set; }
    public Amount? TtlIntrBkSttlmAmt { get; set; }
    [XmlElement(DataType = "date")] public DateTime IntrBkSttlmDt { get; set; }
    [XmlIgnore] public bool IntrBkSttlmDtSpecified { get; set; }
    public SettlementInstruction? SttlmInf { get; set; }
    public PaymentTypeInformation? PmtTpInf { get; set; }
    public Agent? InstgAgt { get; set; }
    public Agent? InstdAgt { get; set; }
}

public sealed class CreditTransfer
{
    public PaymentIdentification? PmtId { get; set; }
    public PaymentTypeInformation? PmtTpInf { get; set; }
    public Amount? IntrBkSttlmAmt { get; set; }
    [XmlElement(DataType = "date")] public DateTime IntrBkSttlmDt { get; set; }
    [XmlIgnore] public bool IntrBkSttlmDtSpecified { get; set; }
    public string? SttlmPrty { get; set; }
    public SettlementTimeIndication? SttlmTmIndctn { get; set; }
    public SettlementTimeRequest? SttlmTmReq { get; set; }
    public DateTimeOffset AccptncDtTm { get; set; }
    [XmlIgnore] public bool AccptncDtTmSpecified { get; set; }
    [XmlElement(DataType = "date")] public DateTime PoolgAdjstmntDt { get; set; }
    [XmlIgnore] public bool PoolgAdjstmntDtSpecified { get; set; }
    public Amount? InstdAmt { get; set; }
    public decimal XchgRate { get; set; }
    [XmlIgnore] public bool XchgRateSpecified { get; set; }
    public string? ChrgBr { get; set; }
    [XmlElement] public Charges[]? ChrgsInf { get; set; }
    public Agent? PrvsInstgAgt1 { get; set; }
    public CashAccount? PrvsInstgAgt1Acct { get; set; }
    public Agent? PrvsInstgAgt2 { get; set; }
    public CashAccount? PrvsInstgAgt2Acct { get; set; }
    public Agent? PrvsInstgAgt3 { get; set; }
    public CashAccount? PrvsInstgAgt3Acct { get; set; }
    public Agent? InstgAgt { get; set; }
    public Agent? InstdAgt { get; set; }
    public Agent? IntrmyAgt1 { get; set; }
    public CashAccount? IntrmyAgt1Acct { get; set; }
    public Agent? IntrmyAgt2 { get; set; }
    public CashAccount? IntrmyAgt2Acct { get; set; }
    public Agent? IntrmyAgt3 { get; set; }
    public CashAccount? IntrmyAgt3Acct { get; set; }
    public PartyIdentification? UltmtDbtr { get; set; }
    public PartyIdentification? InitgPty { get; set; }
    public PartyIdentification? Dbtr { get; set; }
    public CashAccount? DbtrAcct { get; set; }
    public Agent? DbtrAgt { get; set; }
    public CashAccount? DbtrAgtAcct { get; set; }
    public Agent? CdtrAgt { get; set; }
    public CashAccount? CdtrAgtAcct { get; set; }
    public PartyIdentification? Cdtr { get; set; }
    public CashAccount? CdtrAcct { get; set; }
    public PartyIdentification? UltmtCdtr { get; set; }
    [XmlElement] public InstructionForAgent[]? InstrForCdtrAgt { get; set; }
    [XmlElement] public InstructionForAgent[]? InstrForNxtAgt { get; set; }
    public CodeOrProprietary? Purp { get; set; }
    [XmlElement] public RegulatoryReporting[]? RgltryRptg { get; set; }
    public TaxInformation? Tax { get; set; }
    [XmlElement] public RemittanceLocation[]? RltdRmtInf { get; set; }
    public RemittanceInformation? RmtInf { get; set; }
}
