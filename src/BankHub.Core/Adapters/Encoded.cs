using BankHub.Core.Findings;
using BankHub.Core.Wire;

namespace BankHub.Core.Adapters;

/// <summary>The messages of a batch, and for every payment either its place in them or what is wrong with it.</summary>
public sealed record Encoded(
    IReadOnlyList<EncodedMessage> Messages,
    IReadOnlyList<EncodedPayment> Payments,
    IReadOnlyList<PaymentProblem> Problems)
{
    /// <summary>One message that carries one or more payments.</summary>
    public static Encoded One(EncodedMessage message, IReadOnlyList<EncodedPayment> payments, IReadOnlyList<PaymentProblem> problems) =>
        new([message], payments, problems);
}

/// <summary>A message with every reference by which the bank may name it as a whole.</summary>
public sealed record EncodedMessage(OutboundMessage Message, IReadOnlyList<Reference> References);

/// <summary>A payment's place in the messages.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="Message">The index of its message.</param>
/// <param name="Position">Its position in the message, from 0.</param>
/// <param name="References">Every reference by which the bank may name it.</param>
public sealed record EncodedPayment(Guid PaymentId, int Message, int Position, IReadOnlyList<Reference> References)
{
    /// <summary>What had to be written differently (transliterated, shortened where the rules allow), for the caller to see.</summary>
    public IReadOnlyList<Finding> Notes { get; init; } = [];
}

/// <summary>A payment that this bank cannot express, with every reason.</summary>
public sealed record PaymentProblem(Guid PaymentId, IReadOnlyList<Finding> Findings);
