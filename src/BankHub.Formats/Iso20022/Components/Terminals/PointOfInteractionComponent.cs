using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Terminals;

/// <summary>A part of a terminal.</summary>
public sealed class PointOfInteractionComponent : IComponent
{
    public string? Type { get; set; }

    public string? ManufacturerIdentification { get; set; }

    public string? Model { get; set; }

    public string? VersionNumber { get; set; }

    public string? SerialNumber { get; set; }

    public IReadOnlyList<string> ApprovalNumbers { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("POICmpntTp"u8, Type, CardCodes.TerminalComponent, Use.Required);
        ManufacturerIdentification = x.Text("ManfctrId"u8, ManufacturerIdentification, TextType.Max35);
        Model = x.Text("Mdl"u8, Model, TextType.Max35);
        VersionNumber = x.Text("VrsnNb"u8, VersionNumber, TextType.Max16);
        SerialNumber = x.Text("SrlNb"u8, SerialNumber, TextType.Max35);
        ApprovalNumbers = x.Texts("ApprvlNb"u8, ApprovalNumbers, TextType.Max70);
    }
}
