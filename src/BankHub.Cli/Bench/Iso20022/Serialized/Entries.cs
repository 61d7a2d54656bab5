using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class OriginalBusinessQuery
{
    public string? MsgId { get; set; }
    public string? MsgNmId { get; set; }
    public DateTimeOffset CreDtTm { get; set; }
    [XmlIgnore] public bool CreDtTmSpecified { get; set; }
}

public sealed class BankTransactionCode
{
    public BankTransactionDomain? Domn { get; set; }
    public ProprietaryBankTransactionCode? Prtry { get; set; }
}

public sealed class BankTransactionDomain
{
    public string? Cd { get; set; }
    public BankTransactionFamily? Fmly { get; set; }
}

public sealed class BankTransactionFamily
{
    public string? Cd { get; set; }
    public string? SubFmlyCd { get; set; }
}

public sealed class ProprietaryBankTransactionCode
{
    public string? Cd { get; set; }
    public string? Issr { get; set; }
}

public sealed class Entry
{
    public string? NtryRef { get; set; }
    public Amount? Amt { get; set; }
    public string? CdtDbtInd { get; set; }
    public bool RvslInd { get; set; }
    [XmlIgnore] public bool RvslIndSpecified { get; set; }
    public CodeOrProprietary? Sts { get; set; }
    public DateChoice? BookgDt { get; set; }
    public DateChoice? ValDt { get; set; }
    public string? AcctSvcrRef { get; set; }
    [XmlElement] public CashAvailability[]? Avlbty { get; set; }
    public BankTransactionCode? BkTxCd { get; set; }
    public bool ComssnWvrInd { get; set; }
    [XmlIgnore] public bool ComssnWvrIndSpecified { get; set; }
    public MessageReference? AddtlInfInd { get; set; }
    public AmountDetails? AmtDtls { get; set; }
    [XmlElement] public StatementCharges[]? Chrgs { get; set; }
    public CodeOrProprietary? TechInptChanl { get; set; }
    [XmlElement] public StatementInterest[]? Intrst { get; set; }
    public CardEntry? CardTx { get; set; }
    [XmlElement] public EntryDetails[]? NtryDtls { get; set; }
    public string? AddtlNtryInf { get; set; }
}

public sealed class MessageReference
{
    public string? MsgNmId { get; set; }
    public string? MsgId { get; set; }
}

public sealed class EntryDetails
{
    public BatchInformation? Btch { get; set; }
    [XmlElement] public EntryTransaction[]? TxDtls { get; set; }
}

public sealed class BatchInformation
{
    public string? MsgId { get; set; }
    public string? PmtInfId { get; set; }
    public string? NbOfTxs { get; set; }
    public Amount? TtlAmt { get; set; }
    public string? CdtDbtInd { get; set; }
}

public sealed class EntryTransaction
{
    public TransactionReferences? Refs { get; set; }
    public Amount? Amt { get; set; }
    public string? CdtDbtInd { get; set; }
    public AmountDetails? AmtDtls { get; set; }
    [XmlElement] public CashAvailability[]? Avlbty { get; set; }
    public BankTransactionCode? BkTxCd { get; set; }
    [XmlElement] public StatementCharges[]? Chrgs { get; set; }
    [XmlElement] public StatementInterest[]? Intrst { get; set; }
    public RelatedParties? RltdPties { get; set; }
    public RelatedAgents? RltdAgts { get; set; }
    public CodeOrProprietary? LclInstrm { get; set; }
    public CodeOrProprietary? Purp { get; set; }
    [XmlElement] public RemittanceLocation[]? RltdRmtInf { get; set; }
    public RemittanceInformation? RmtInf { get; set; }
    public RelatedDates? RltdDts { get; set; }
    public TransactionPrice? RltdPric { get; set; }
    [XmlElement] public TransactionQuantities[]? RltdQties { get; set; }
    public SecurityIdentification? FinInstrmId { get; set; }
    public TaxInformation? Tax { get; set; }
    public ReturnInformation? RtrInf { get; set; }
    public CorporateAction? CorpActn { get; set; }
    [XmlElement] public CashDeposit[]? CshDpst { get; set; }
    public CardTransaction? CardTx { get; set; }
    public string? AddtlTxInf { get; set; }
}

public sealed class TransactionReferences
{
    public string? MsgId { get; set; }
    public string? AcctSvcrRef { get; set; }
    public string? PmtInfId { get; set; }
    public string? InstrId { get; set; }
    public string? EndToEndId { get; set; }
    public string? UETR { get; set; }
    public string? TxId { get; set; }
    public string? MndtId { get; set; }
    public string? ChqNb { get; set; }
    public string? ClrSysRef { get; set; }
    public string? AcctOwnrTxId { get; set; }
    public string? AcctSvcrTxId { get; set; }
    public string? MktInfrstrctrTxId { get; set; }
    public string? PrcgId { get; set; }
    [XmlElement] public ProprietaryReference[]? Prtry { get; set; }
}

public sealed class ProprietaryReference
{
    public string? Tp { get; set; }
    public string? Ref { get; set; }
}

public sealed class RelatedParties
{
    public PartyOrAgent? InitgPty { get; set; }
    public PartyOrAgent? Dbtr { get; set; }
    public CashAccount? DbtrAcct { get; set; }
    public PartyOrAgent? UltmtDbtr { get; set; }
    public PartyOrAgent? Cdtr { get; set; }
    public CashAccount? CdtrAcct { get; set; }
    public PartyOrAgent? UltmtCdtr { get; set; }
    public PartyOrAgent? TradgPty { get; set; }
    [XmlElement] public ProprietaryParty[]? Prtry { get; set; }
}

public sealed class ProprietaryParty
{
    public string? Tp { get; set; }
    public PartyOrAgent? Pty { get; set; }
}

public sealed class RelatedAgents
{
    public Agent? InstgAgt { get; set; }
    public Agent? InstdAgt { get; set; }
    public Agent? DbtrAgt { get; set; }
    public Agent? CdtrAgt { get; set; }
    public Agent? IntrmyAgt1 { get; set; }
    public Agent? IntrmyAgt2 { get; set; }
    public Agent? IntrmyAgt3 { get; set; }
    public Agent? RcvgAgt { get; set; }
    public Agent? DlvrgAgt { get; set; }
    public Agent? IssgAgt { get; set; }
    public Agent? SttlmPlc { get; set; }
    [XmlElement] public ProprietaryAgent[]? Prtry { get; set; }
}

public sealed class ProprietaryAgent
{
    public string? Tp { get; set; }
    public Agent? Agt { get; set; }
}

public sealed class RelatedDates
{
    public DateTimeOffset AccptncDtTm { get; set; }
    [XmlIgnore] public bool AccptncDtTmSpecified { get; set; }
    [XmlElement(DataType = "date")] public DateTime TradActvtyCtrctlSttlmDt { get; set; }
    [XmlIgnore] public bool TradActvtyCtrctlSttlmDtSpecified { get; set; }
    [XmlElement(DataType = "date")] public DateTime TradDt { get; set; }
    [XmlIgnore] public bool TradDtSpecified { get; set; }
    [XmlElement(DataType = "date")] public DateTime IntrBkSttlmDt { get; set; }
    [XmlIgnore] public bool IntrBkSttlmDtSpecified { get; set; }
    [XmlElement(DataType = "date")] public DateTime StartDt { get; set; }
    [XmlIgnore] public bool StartDtSpecified { get; set; }
    [XmlElement(DataType = "date")] public DateTime EndDt { get; set; }
    [XmlIgnore] public bool EndDtSpecified { get; set; }
    public DateTimeOffset TxDtTm { get; set; }
    [XmlIgnore] public bool TxDtTmSpecified { get; set; }
    [XmlElement] public ProprietaryDate[]? Prtry { get; set; }
}

public sealed class ProprietaryDate
{
    public string? Tp { get; set; }
    public DateChoice? Dt { get; set; }
}

public sealed class ReturnInformation
{
    public BankTransactionCode? OrgnlBkTxCd { get; set; }
    public PartyIdentification? Orgtr { get; set; }
    public CodeOrProprietary? Rsn { get; set; }
    [XmlElement] public string[]? AddtlInf { get; set; }
}
