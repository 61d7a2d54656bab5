using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Ranges;

/// <summary>The bounds of a range of amounts.</summary>
public sealed class AmountBounds : IComponent
{
    public AmountBoundary? FromAmount { get; set; }

    public AmountBoundary? ToAmount { get; set; }

    public AmountFromTo? FromToAmount { get; set; }

    public decimal? EqualAmount { get; set; }

    public decimal? NotEqualAmount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromAmount = x.Part("FrAmt"u8, FromAmount, Use.Either);
        ToAmount = x.Part("ToAmt"u8, ToAmount, Use.Either);
        FromToAmount = x.Part("FrToAmt"u8, FromToAmount, Use.Either);
        EqualAmount = x.Number("EQAmt"u8, EqualAmount, NumberType.Amount, Use.Either);
        NotEqualAmount = x.Number("NEQAmt"u8, NotEqualAmount, NumberType.Amount, Use.Either);
    }
}
