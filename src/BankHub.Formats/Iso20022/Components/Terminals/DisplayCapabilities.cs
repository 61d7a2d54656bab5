using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Terminals;

/// <summary>The display of a terminal.</summary>
public sealed class DisplayCapabilities : IComponent
{
    public string? Type { get; set; }

    public string? NumberOfLines { get; set; }

    public string? LineWidth { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("DispTp"u8, Type, CardCodes.Display, Use.Required);
        NumberOfLines = x.Text("NbOfLines"u8, NumberOfLines, TextType.Numeric3, Use.Required);
        LineWidth = x.Text("LineWidth"u8, LineWidth, TextType.Numeric3, Use.Required);
    }
}
