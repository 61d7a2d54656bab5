using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class CustomerCreditTransferInitiation
{
    public InitiationGroupHeader? GrpHdr { get; set; }
    [XmlElement] public CreditTransferInstruction[]? PmtInf { get; set; }
}

public sealed class InitiationGroupHeader
{
    public string? MsgId { get; set; }
    public DateTimeOffset CreDtTm { get; set; }
    [XmlIgnore] public bool CreDtTmSpecified { get; set; }
    [XmlElement] public CodeOrProprietary[]? Authstn { get; set; }
    public string? NbOfTxs { get; set; }
    public decimal CtrlSum { get; set; }
    [XmlIgnore] public bool CtrlSumSpecified { get; set; }
    public PartyIdentification? InitgPty { get; set; }
    public Agent? FwdgAgt { get; set; }
}

public sealed class CreditTransferInstruction
{
    public string? PmtInfId { get; set; }
    public string? PmtMtd { get; set; }
    public bool BtchBookg { get; set; }
    [XmlIgnore] public bool BtchBookgSpecified { get; set; }
    public string? NbOfTxs { get; set; }
    public decimal CtrlSum { get; set; }
    [XmlIgnore] public bool CtrlSumSpecified { get; set; }
    public PaymentTypeInformation? PmtTpInf { get; set; }
    public DateChoice? ReqdExctnDt { get; set; }
    [XmlElement(DataType = "date")] public DateTime PoolgAdjstmntDt { get; set; }
    [XmlIgnore] public bool PoolgAdjstmntDtSpecified { get; set; }
    public PartyIdentification? Dbtr { get; set; }
    public CashAccount? DbtrAcct { get; set; }
    public Agent? DbtrAgt { get; set; }
    public CashAccount? DbtrAgtAcct { get; set; }
    public string? InstrForDbtrAgt { get; set; }
    public PartyIdentification? UltmtDbtr { get; set; }
    public string? ChrgBr { get; set; }
    public CashAccount? ChrgsAcct { get; set; }
    public Agent? ChrgsAcctAgt { get; set; }
    [XmlElement] public InitiatedCreditTransfer[]? CdtTrfTxInf { get; set; }
}

public sealed class InitiatedCreditTransfer
{
    public PaymentIdentification? PmtId { get; set; }
    public PaymentTypeInformation? PmtTpInf { get; set; }
    public AmountChoice? Amt { get; set; }
    public ExchangeRate? XchgRateInf { get; set; }
    public string? ChrgBr { get; set; }
    public Cheque? ChqInstr { get; set; }
    public PartyIdentification? UltmtDbtr { get; set; }
    public Agent? IntrmyAgt1 { get; set; }
    public CashAccount? IntrmyAgt1Acct { get; set; }
    public Agent? IntrmyAgt2 { get; set; }
    public CashAccount? IntrmyAgt2Acct { get; set; }
    public Agent? IntrmyAgt3 { get; set; }
    public CashAccount? IntrmyAgt3Acct { get; set; }
    public Agent? CdtrAgt { get; set; }
    public CashAccount? CdtrAgtAcct { get; set; }
    public PartyIdentification? Cdtr { get; set; }
    public CashAccount? CdtrAcct { get; set; }
    public PartyIdentification? UltmtCdtr { get; set; }
    [XmlElement] public InstructionForAgent[]? InstrForCdtrAgt { get; set; }
    public InstructionForAgent? InstrForDbtrAgt { get; set; }
    public CodeOrProprietary? Purp { get; set; }
    [XmlElement] public RegulatoryReporting[]? RgltryRptg { get; set; }
    public TaxInformation? Tax { get; set; }
    [XmlElement] public RemittanceLocation[]? RltdRmtInf { get; set; }
    public RemittanceInformation? RmtInf { get; set; }
}
