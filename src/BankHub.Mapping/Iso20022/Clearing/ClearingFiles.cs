using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>The messages of a batch, and what is wrong with the payments that are in none of them.</summary>
public sealed record ClearingFiles(IReadOnlyList<ClearingFile> Files, IReadOnlyList<PaymentProblem> Problems);

/// <summary>A message between agents.</summary>
/// <param name="Identification">MsgId and BizMsgIdr, by which the other agent speaks of the message.</param>
/// <param name="Bytes">The document, with its header if there is one.</param>
/// <param name="Payments">The payments in their order.</param>
public sealed record ClearingFile(string Identification, ReadOnlyMemory<byte> Bytes, IReadOnlyList<ClearedPayment> Payments)
{
    /// <summary>Every name of the message and of what it holds, all of which the hub must know to take the bank's word about it.</summary>
    public IReadOnlyList<Reference> References { get; } =
    [
        new(ReferenceKind.Message, Identification),
        .. MessageContent.Of(Identification, Payments.Count, Payments.Sum(payment => payment.Attempt.Payment.Amount.Value)),
    ];
}

/// <summary>A payment in a message.</summary>
/// <param name="Attempt">The payment.</param>
/// <param name="Uetr">Its unique reference, given or made.</param>
/// <param name="Notes">What had to be written differently.</param>
public sealed record ClearedPayment(PaymentToEncode Attempt, Uetr? Uetr, IReadOnlyList<Finding> Notes)
{
    /// <summary>Every reference by which an agent may name it.</summary>
    public IReadOnlyList<Reference> References { get; } =
    [
        new(ReferenceKind.Instruction, Attempt.InstructionId),
        new(ReferenceKind.EndToEnd, Attempt.Payment.EndToEndIdentification),
        .. Uetr is { } uetr ? [new Reference(ReferenceKind.Uetr, uetr.Value)] : Array.Empty<Reference>(),
    ];
}
