using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>A price of a kind that two parties have agreed on.</summary>
public sealed class ProprietaryPrice : IComponent
{
    public string? Type { get; set; }

    public Amount? Price { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35, Use.Required);
        Price = x.Amount("Pric"u8, Price, Use.Required);
    }
}
