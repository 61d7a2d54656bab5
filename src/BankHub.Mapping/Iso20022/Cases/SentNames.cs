using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Mapping.Iso20022.Cases;

/// <summary>
/// By what a payment that was sent is spoken of. Its message's name is the adapter's own word for the message, if it kept one.
/// </summary>
internal sealed class SentNames(SentPayment sent)
{
    public string Instruction => sent.Payment.InstructionId;

    public string EndToEnd => sent.Payment.Payment.EndToEndIdentification;

    public string Message => sent.State ?? sent.MessageId;

    /// <summary>The one that went out; where nobody noted it, that of the payment, or the one that its attempt always has.</summary>
    public string? Uetr(bool isGiven) =>
        sent.References.Where(name => name.Kind == ReferenceKind.Uetr).Select(name => name.Value).FirstOrDefault()
        ?? sent.Payment.Payment.Uetr?.Value
        ?? (isGiven ? UetrOfAttempt.Make(sent.Payment).Value : null);

    public Amount Amount => new(sent.Payment.Payment.Amount.Value, sent.Payment.Payment.Amount.Currency.Value);

    public OriginalGroup Group(string message) => new()
    {
        MessageIdentification = Message,
        MessageName = message,
        CreationDateTime = Moments.ToTheSecond(sent.SealedAt),
    };
}
