using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>Whether a price is a yield, or to which value it relates.</summary>
public sealed class YieldedOrValueType : IComponent
{
    public bool? Yielded { get; set; }

    public string? ValueType { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Yielded = x.Flag("Yldd"u8, Yielded, Use.Either);
        ValueType = x.Text("ValTp"u8, ValueType, EntryCodes.PriceValueType, Use.Either);
    }
}
