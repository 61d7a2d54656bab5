using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>What a payment goes by that was read from a message.</summary>
internal static class PaymentNames
{
    /// <summary>The caller's reference never travels: what he named the payment to the other side stands for it.</summary>
    public static string Reference(PaymentIdentification? names) => Placeholder.Named(names?.EndToEndIdentification)
        ?? names?.InstructionIdentification ?? names?.EndToEndIdentification ?? "";
}
