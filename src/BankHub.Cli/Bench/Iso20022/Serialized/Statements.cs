using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class BankToCustomerStatement
{
    public StatementGroupHeader? GrpHdr { get; set; }
    [XmlElement] public AccountStatement[]? Stmt { get; set; }
}

public sealed class StatementGroupHeader
{
    public string? MsgId { get; set; }
    public DateTimeOffset CreDtTm { get; set; }
    [XmlIgnore] public bool CreDtTmSpecified { get; set; }
    public PartyIdentification? MsgRcpt { get; set; }
    public Pagination? MsgPgntn { get; set; }
    public OriginalBusinessQuery? OrgnlBizQry { get; set; }
    public string? AddtlInf { get; set; }
}

public sealed class Pagination
{
    public string? PgNb { get; set; }
    public bool LastPgInd { get; set; }
    [XmlIgnore] public bool LastPgIndSpecified { get; set; }
}

public sealed class AccountStatement
{
    public string? Id { get; set; }
    public Pagination? StmtPgntn { get; set; }
    public decimal ElctrncSeqNb { get; set; }
    [XmlIgnore] public bool ElctrncSeqNbSpecified { get; set; }
    public SequenceRangeChoice? RptgSeq { get; set; }
    public decimal LglSeqNb { get; set; }
    [XmlIgnore] public bool LglSeqNbSpecified { get; set; }
    public DateTimeOffset CreDtTm { get; set; }
    [XmlIgnore] public bool CreDtTmSpecified { get; set; }
    public DateTimePeriod? FrToDt { get; set; }
    public string? CpyDplctInd { get; set; }
    public CodeOrProprietary? RptgSrc { get; set; }
    public StatementAccount? Acct { get; set; }
    public CashAccount? RltdAcct { get; set; }
    [XmlElement] public AccountInterest[]? Intrst { get; set; }
    [XmlElement] public Balance[]? Bal { get; set; }
    public TransactionSummary? TxsSummry { get; set; }
    [XmlElement] public Entry[]? Ntry { get; set; }
    public string? AddtlStmtInf { get; set; }
}

public sealed class SequenceRangeChoice
{
    public string? FrSeq { get; set; }
    public string? ToSeq { get; set; }
    [XmlElement] public SequenceRange[]? FrToSeq { get; set; }
    [XmlElement] public string[]? EQSeq { get; set; }
    [XmlElement] public string[]? NEQSeq { get; set; }
}

public sealed class SequenceRange
{
    public string? FrSeq { get; set; }
    public string? ToSeq { get; set; }
}

public sealed class StatementAccount
{
    public AccountIdentification? Id { get; set; }
    public CodeOrProprietary? Tp { get; set; }
    public string? Ccy { get; set; }
    public string? Nm { get; set; }
    public AccountProxy? Prxy { get; set; }
    public PartyIdentification? Ownr { get; set; }
    public Agent? Svcr { get; set; }
}
