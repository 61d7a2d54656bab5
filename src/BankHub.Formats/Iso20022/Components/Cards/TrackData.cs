using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>A track of the magnetic strip of a card.</summary>
public sealed class TrackData : IComponent
{
    public string? Number { get; set; }

    public string? Value { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Number = x.Text("TrckNb"u8, Number, TextType.Exact1Digit);
        Value = x.Text("TrckVal"u8, Value, TextType.Max140, Use.Required);
    }
}
