using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>What a payment is for: free text, or structured.</summary>
public sealed class RemittanceInformation : IComponent
{
    public IReadOnlyList<string> Unstructured { get; set; } = [];

    public IReadOnlyList<StructuredRemittance> Structured { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isInstitution = x.Variant == Variant.Institution;
        Unstructured = x.Texts("Ustrd"u8, Unstructured, TextType.Max140);
        Structured = x.Parts("Strd"u8, Structured, Use.If(!isInstitution));
    }
}
