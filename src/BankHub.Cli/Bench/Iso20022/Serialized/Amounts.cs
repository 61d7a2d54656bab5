using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class CodeOrProprietary
{
    public string? Cd { get; set; }
    public string? Prtry { get; set; }
}

public sealed class Charges
{
    public Amount? Amt { get; set; }
    public Agent? Agt { get; set; }
}

public sealed class TypedAmount
{
    public CodeOrProprietary? Tp { get; set; }
    public Amount? Amt { get; set; }
}

public sealed class AmountChoice
{
    public Amount? InstdAmt { get; set; }
    public EquivalentAmount? EqvtAmt { get; set; }
}

public sealed class EquivalentAmount
{
    public Amount? Amt { get; set; }
    public string? CcyOfTrf { get; set; }
}

public sealed class ExchangeRate
{
    public string? UnitCcy { get; set; }
    public decimal XchgRate { get; set; }
    [XmlIgnore] public bool XchgRateSpecified { get; set; }
    public string? RateTp { get; set; }
    public string? CtrctId { get; set; }
}

public sealed class AmountDetails
{
    public ExchangedAmount? InstdAmt { get; set; }
    public ExchangedAmount? TxAmt { get; set; }
    public ExchangedAmount? CntrValAmt { get; set; }
    public ExchangedAmount? AnncdPstngAmt { get; set; }
    [XmlElement] public ProprietaryAmount[]? PrtryAmt { get; set; }
}

public sealed class ExchangedAmount
{
    public Amount? Amt { get; set; }
    public CurrencyExchange? CcyXchg { get; set; }
}

public sealed class CurrencyExchange
{
    public string? SrcCcy { get; set; }
    public string? TrgtCcy { get; set; }
    public string? UnitCcy { get; set; }
    public decimal XchgRate { get; set; }
    [XmlIgnore] public bool XchgRateSpecified { get; set; }
    public string? CtrctId { get; set; }
    public DateTimeOffset QtnDt { get; set; }
    [XmlIgnore] public bool QtnDtSpecified { get; set; }
}

public sealed class ProprietaryAmount
{
    public string? Tp { get; set; }
    public Amount? Amt { get; set; }
    public CurrencyExchange? CcyXchg { get; set; }
}

public sealed class Amount
{
    [XmlAttribute] public string? Ccy { get; set; }
    [XmlText] public decimal Value { get; set; }
}
