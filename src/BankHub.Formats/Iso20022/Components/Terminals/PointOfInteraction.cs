using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Terminals;

/// <summary>The terminal at which a card was used.</summary>
public sealed class PointOfInteraction : IComponent
{
    public DeviceIdentification? Identification { get; set; }

    public string? SystemName { get; set; }

    public string? GroupIdentification { get; set; }

    public PointOfInteractionCapabilities? Capabilities { get; set; }

    public IReadOnlyList<PointOfInteractionComponent> Components { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Part("Id"u8, Identification, Use.Required);
        SystemName = x.Text("SysNm"u8, SystemName, TextType.Max70);
        GroupIdentification = x.Text("GrpId"u8, GroupIdentification, TextType.Max35);
        Capabilities = x.Part("Cpblties"u8, Capabilities);
        Components = x.Parts("Cmpnt"u8, Components);
    }
}
