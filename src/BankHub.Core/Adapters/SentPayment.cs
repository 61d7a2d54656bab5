using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.Core.Adapters;

/// <summary>A payment as it was sent: inquiries and recalls quote its original fields.</summary>
/// <param name="Payment">The payment with its attempt's ids.</param>
/// <param name="References">Its references, with those learnt from the bank.</param>
/// <param name="MessageId">The message that carried it.</param>
/// <param name="State">The adapter's own words for that message.</param>
/// <param name="SealedAt">When it was sealed.</param>
public sealed record SentPayment(
    PaymentToEncode Payment,
    IReadOnlyList<Reference> References,
    string MessageId,
    string? State,
    DateTimeOffset SealedAt);
