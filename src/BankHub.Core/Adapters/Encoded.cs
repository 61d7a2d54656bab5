using BankHub.Core.Findings;
using BankHub.Core.Wire;

namespace BankHub.Core.Adapters;

/// <summary>
/// The messages of a batch, and for every payment either its one place in them or what is wrong with it. A message without a payment is
/// refused: nothing would follow what becomes of it.
/// </summary>
public sealed record Encoded(
    IReadOnlyList<EncodedMessage> Messages,
    IReadOnlyList<EncodedPayment> Payments,
    IReadOnlyList<PaymentProblem> Problems)
{
    /// <summary>What people should see to before it stops payments, such as numbers of the connection that run low.</summary>
    public IReadOnlyList<Finding> Warnings { get; init; } = [];

    /// <summary>One message that carries one or more payments.</summary>
    public static Encoded One(EncodedMessage message, IReadOnlyList<EncodedPayment> payments, IReadOnlyList<PaymentProblem> problems) =>
        new([message], payments, problems);
}

/// <summary>A message with every reference by which the bank may name it as a whole.</summary>
public sealed record EncodedMessage(OutboundMessage Message, IReadOnlyList<Reference> References)
{
    /// <summary>What the bank may book by itself of a message that has several such parts (PmtInf); none where it is one.</summary>
    public IReadOnlyList<MessagePart> Parts { get; init; } = [];
}

/// <summary>Payments that stand side by side in a message under a name of their own.</summary>
/// <param name="Name">By which the bank may name them; it stands in no other part and is none of the message's own.</param>
/// <param name="First">The position of the first one in the message, from 0.</param>
/// <param name="Count">How many there are.</param>
public sealed record MessagePart(Reference Name, int First, int Count);

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
