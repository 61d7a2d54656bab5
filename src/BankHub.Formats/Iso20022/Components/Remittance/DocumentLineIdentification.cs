using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>What a line of a document is known by.</summary>
public sealed class DocumentLineIdentification : IComponent
{
    public DocumentType? Type { get; set; }

    public string? Number { get; set; }

    public DateOnly? RelatedDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Typed("Tp"u8, Type, TextType.ExternalCode);
        Number = x.Text("Nb"u8, Number, TextType.Max35);
        RelatedDate = x.Date("RltdDt"u8, RelatedDate);
    }
}
