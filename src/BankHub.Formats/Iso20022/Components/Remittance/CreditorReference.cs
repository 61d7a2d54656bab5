using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>The reference by which the creditor finds what is paid (ISO 11649, a QR reference).</summary>
public sealed class CreditorReference : IComponent
{
    public DocumentType? Type { get; set; }

    public string? Reference { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Typed("Tp"u8, Type, Codes.CreditorReference);
        Reference = x.Text("Ref"u8, Reference, TextType.Max35);
    }
}
