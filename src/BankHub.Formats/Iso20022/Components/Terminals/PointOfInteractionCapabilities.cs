using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Terminals;

/// <summary>What a terminal can do.</summary>
public sealed class PointOfInteractionCapabilities : IComponent
{
    public IReadOnlyList<string> CardReadingCapabilities { get; set; } = [];

    public IReadOnlyList<string> CardholderVerificationCapabilities { get; set; } = [];

    public string? OnLineCapability { get; set; }

    public IReadOnlyList<DisplayCapabilities> DisplayCapabilities { get; set; } = [];

    public string? PrintLineWidth { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CardReadingCapabilities = x.Texts("CardRdngCpblties"u8, CardReadingCapabilities, CardCodes.CardReading);
        CardholderVerificationCapabilities = x.Texts(
            "CrdhldrVrfctnCpblties"u8, CardholderVerificationCapabilities, CardCodes.CardholderVerification);
        OnLineCapability = x.Text("OnLineCpblties"u8, OnLineCapability, CardCodes.OnLineCapability);
        DisplayCapabilities = x.Parts("DispCpblties"u8, DisplayCapabilities);
        PrintLineWidth = x.Text("PrtLineWidth"u8, PrintLineWidth, TextType.Numeric3);
    }
}
