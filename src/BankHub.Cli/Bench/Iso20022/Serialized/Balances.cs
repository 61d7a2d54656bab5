using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class DateTimePeriod
{
    public DateTimeOffset FrDtTm { get; set; }
    [XmlIgnore] public bool FrDtTmSpecified { get; set; }
    public DateTimeOffset ToDtTm { get; set; }
    [XmlIgnore] public bool ToDtTmSpecified { get; set; }
}

public sealed class AmountRange
{
    public AmountBounds? Amt { get; set; }
    public string? CdtDbtInd { get; set; }
    public string? Ccy { get; set; }
}

public sealed class AmountBounds
{
    public AmountBoundary? FrAmt { get; set; }
    public AmountBoundary? ToAmt { get; set; }
    public AmountFromTo? FrToAmt { get; set; }
    public decimal EQAmt { get; set; }
    [XmlIgnore] public bool EQAmtSpecified { get; set; }
    public decimal NEQAmt { get; set; }
    [XmlIgnore] public bool NEQAmtSpecified { get; set; }
}

public sealed class AmountBoundary
{
    public decimal BdryAmt { get; set; }
    [XmlIgnore] public bool BdryAmtSpecified { get; set; }
    public bool Incl { get; set; }
    [XmlIgnore] public bool InclSpecified { get; set; }
}

public sealed class AmountFromTo
{
    public AmountBoundary? FrAmt { get; set; }
    public AmountBoundary? ToAmt { get; set; }
}

public sealed class DateOrTimePeriod
{
    public DatePeriod? Dt { get; set; }
    public DateTimePeriod? DtTm { get; set; }
}

public sealed class Balance
{
    public BalanceType? Tp { get; set; }
    [XmlElement] public CreditLine[]? CdtLine { get; set; }
    public Amount? Amt { get; set; }
    public string? CdtDbtInd { get; set; }
    public DateChoice? Dt { get; set; }
    [XmlElement] public CashAvailability[]? Avlbty { get; set; }
}

public sealed class BalanceType
{
    public CodeOrProprietary? CdOrPrtry { get; set; }
    public CodeOrProprietary? SubTp { get; set; }
}

public sealed class CreditLine
{
    public bool Incl { get; set; }
    [XmlIgnore] public bool InclSpecified { get; set; }
    public CodeOrProprietary? Tp { get; set; }
    public Amount? Amt { get; set; }
    public DateChoice? Dt { get; set; }
}

public sealed class CashAvailability
{
    public AvailabilityDate? Dt { get; set; }
    public Amount? Amt { get; set; }
    public string? CdtDbtInd { get; set; }
}

public sealed class AvailabilityDate
{
    public string? NbOfDays { get; set; }
    [XmlElement(DataType = "date")] public DateTime ActlDt { get; set; }
    [XmlIgnore] public bool ActlDtSpecified { get; set; }
}

public sealed class TransactionSummary
{
    public NetEntryTotals? TtlNtries { get; set; }
    public EntryTotals? TtlCdtNtries { get; set; }
    public EntryTotals? TtlDbtNtries { get; set; }
    [XmlElement] public TotalsPerCode[]? TtlNtriesPerBkTxCd { get; set; }
}

public sealed class NetEntryTotals
{
    public string? NbOfNtries { get; set; }
    public decimal Sum { get; set; }
    [XmlIgnore] public bool SumSpecified { get; set; }
    public NetAmount? TtlNetNtry { get; set; }
}

public sealed class NetAmount
{
    public decimal Amt { get; set; }
    [XmlIgnore] public bool AmtSpecified { get; set; }
    public string? CdtDbtInd { get; set; }
    public decimal TtlNetNtryAmt { get; set; }
    [XmlIgnore] public bool TtlNetNtryAmtSpecified { get; set; }
}

public sealed class EntryTotals
{
    public string? NbOfNtries { get; set; }
    public decimal Sum { get; set; }
    [XmlIgnore] public bool SumSpecified { get; set; }
}

public sealed class TotalsPerCode
{
    public string? NbOfNtries { get; set; }
    public decimal Sum { get; set; }
    [XmlIgnore] public bool SumSpecified { get; set; }
    public NetAmount? TtlNetNtry { get; set; }
    public EntryTotals? CdtNtries { get; set; }
    public EntryTotals? DbtNtries { get; set; }
    public bool FcstInd { get; set; }
    [XmlIgnore] public bool FcstIndSpecified { get; set; }
    public BankTransactionCode? BkTxCd { get; set; }
    [XmlElement] public CashAvailability[]? Avlbty { get; set; }
    public DateChoice? Dt { get; set; }
}

public sealed class CashDeposit
{
    public Amount? NoteDnmtn { get; set; }
    public string? NbOfNotes { get; set; }
    public Amount? Amt { get; set; }
}
