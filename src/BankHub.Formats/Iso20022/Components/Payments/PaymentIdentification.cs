using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Payments;

/// <summary>The references of a payment; the last agents' are not known yet where it is initiated.</summary>
public sealed class PaymentIdentification : IComponent
{
    public string? InstructionIdentification { get; set; }

    public string? EndToEndIdentification { get; set; }

    public string? TransactionIdentification { get; set; }

    public string? Uetr { get; set; }

    public string? ClearingSystemReference { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isInitiated = x.Variant == Variant.Initiation;
        InstructionIdentification = x.Text("InstrId"u8, InstructionIdentification, TextType.Max35);
        EndToEndIdentification = x.Text("EndToEndId"u8, EndToEndIdentification, TextType.Max35, Use.Required);
        var transaction = isInitiated ? Use.Never : Use.RequiredIf(x.Dialect < Dialect.Year2019);
        TransactionIdentification = x.Text("TxId"u8, TransactionIdentification, TextType.Max35, transaction);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr, Use.Since(Dialect.Year2019));
        ClearingSystemReference = x.Text("ClrSysRef"u8, ClearingSystemReference, TextType.Max35, Use.If(!isInitiated));
    }
}
