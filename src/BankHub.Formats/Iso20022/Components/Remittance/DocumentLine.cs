using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>A line of a document that a payment settles.</summary>
public sealed class DocumentLine : IComponent
{
    public IReadOnlyList<DocumentLineIdentification> Identifications { get; set; } = [];

    public string? Description { get; set; }

    public RemittanceAmount? Amount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identifications = x.Parts("Id"u8, Identifications, Use.Required);
        Description = x.Text("Desc"u8, Description, TextType.Max2048);
        Amount = x.Part("Amt"u8, Amount);
    }
}
