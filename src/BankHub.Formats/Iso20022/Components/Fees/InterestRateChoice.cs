using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>A rate of interest: a percentage, or words.</summary>
public sealed class InterestRateChoice : IComponent
{
    public decimal? Percentage { get; set; }

    public string? Other { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Percentage = x.Number("Pctg"u8, Percentage, NumberType.Rate, Use.Either);
        Other = x.Text("Othr"u8, Other, TextType.Max35, Use.Either);
    }
}
