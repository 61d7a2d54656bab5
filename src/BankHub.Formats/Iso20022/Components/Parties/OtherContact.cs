using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>A way to reach a party by another channel.</summary>
public sealed class OtherContact : IComponent
{
    public string? ChannelType { get; set; }

    public string? Identification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ChannelType = x.Text("ChanlTp"u8, ChannelType, TextType.Max4, Use.Required);
        Identification = x.Text("Id"u8, Identification, TextType.Max128);
    }
}
