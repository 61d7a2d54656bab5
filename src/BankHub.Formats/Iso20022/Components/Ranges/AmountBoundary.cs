using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Ranges;

/// <summary>One end of a range of amounts.</summary>
public sealed class AmountBoundary : IComponent
{
    public decimal? BoundaryAmount { get; set; }

    public bool? Included { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        BoundaryAmount = x.Number("BdryAmt"u8, BoundaryAmount, NumberType.Amount, Use.Required);
        Included = x.Flag("Incl"u8, Included, Use.Required);
    }
}
