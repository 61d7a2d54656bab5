using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>What a payment is for, as amended (Remittance1).</summary>
public sealed class AmendedRemittance : IComponent
{
    public IReadOnlyList<string> Unstructured { get; set; } = [];

    public IReadOnlyList<StructuredRemittance> Structured { get; set; } = [];

    public IReadOnlyList<RemittanceLocation> Related { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Unstructured = x.Texts("Ustrd"u8, Unstructured, TextType.Max140);
        Structured = x.PartsAs("Strd"u8, Structured, Variant.Amended);
        Related = x.Parts("Rltd"u8, Related, Use.AtMost(10));
    }
}
