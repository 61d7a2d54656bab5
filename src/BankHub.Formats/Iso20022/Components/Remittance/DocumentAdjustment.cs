using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>Why less or more is paid than a document says.</summary>
public sealed class DocumentAdjustment : IComponent
{
    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public string? Reason { get; set; }

    public string? AdditionalInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit);
        Reason = x.Text("Rsn"u8, Reason, TextType.Max4);
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max140);
    }
}
