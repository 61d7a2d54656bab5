using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class AccountInterest
{
    public CodeOrProprietary? Tp { get; set; }
    [XmlElement] public InterestRate[]? Rate { get; set; }
    public DateTimePeriod? FrToDt { get; set; }
    public string? Rsn { get; set; }
    public TaxCharges? Tax { get; set; }
}

public sealed class InterestRate
{
    public InterestRateChoice? Tp { get; set; }
    public AmountRange? VldtyRg { get; set; }
}

public sealed class InterestRateChoice
{
    public decimal Pctg { get; set; }
    [XmlIgnore] public bool PctgSpecified { get; set; }
    public string? Othr { get; set; }
}

public sealed class TaxCharges
{
    public string? Id { get; set; }
    public decimal Rate { get; set; }
    [XmlIgnore] public bool RateSpecified { get; set; }
    public Amount? Amt { get; set; }
}

public sealed class StatementCharges
{
    public Amount? TtlChrgsAndTaxAmt { get; set; }
    [XmlElement] public ChargesRecord[]? Rcrd { get; set; }
}

public sealed class ChargesRecord
{
    public Amount? Amt { get; set; }
    public string? CdtDbtInd { get; set; }
    public bool ChrgInclInd { get; set; }
    [XmlIgnore] public bool ChrgInclIndSpecified { get; set; }
    public ChargeType? Tp { get; set; }
    public decimal Rate { get; set; }
    [XmlIgnore] public bool RateSpecified { get; set; }
    public string? Br { get; set; }
    public Agent? Agt { get; set; }
    public TaxCharges? Tax { get; set; }
}

public sealed class ChargeType
{
    public string? Cd { get; set; }
    public IssuedIdentification? Prtry { get; set; }
}

public sealed class IssuedIdentification
{
    public string? Id { get; set; }
    public string? Issr { get; set; }
}

public sealed class StatementInterest
{
    public Amount? TtlIntrstAndTaxAmt { get; set; }
    [XmlElement] public InterestRecord[]? Rcrd { get; set; }
}

public sealed class InterestRecord
{
    public Amount? Amt { get; set; }
    public string? CdtDbtInd { get; set; }
    public CodeOrProprietary? Tp { get; set; }
    [XmlElement] public InterestRate[]? Rate { get; set; }
    public DateTimePeriod? FrToDt { get; set; }
    public string? Rsn { get; set; }
    public TaxCharges? Tax { get; set; }
}
