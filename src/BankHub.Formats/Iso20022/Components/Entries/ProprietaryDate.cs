using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>A date of a kind that two parties have agreed on.</summary>
public sealed class ProprietaryDate : IComponent
{
    public string? Type { get; set; }

    public DateChoice? Date { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35, Use.Required);
        Date = x.Part("Dt"u8, Date, Use.Required);
    }
}
