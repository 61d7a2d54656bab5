using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>A request to change a value date.</summary>
public sealed class AdjustmentRequest : IComponent
{
    public ValueDates? Period { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Period = x.Part("Prd"u8, Period);
    }
}
