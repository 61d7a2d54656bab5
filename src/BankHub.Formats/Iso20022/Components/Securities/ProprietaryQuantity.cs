using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>A quantity of a kind that two parties have agreed on.</summary>
public sealed class ProprietaryQuantity : IComponent
{
    public string? Type { get; set; }

    public string? Quantity { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35, Use.Required);
        Quantity = x.Text("Qty"u8, Quantity, TextType.Max35, Use.Required);
    }
}
