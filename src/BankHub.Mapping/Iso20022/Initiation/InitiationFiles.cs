using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Wire;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>The messages of a batch, and what is wrong with the payments that are in none of them.</summary>
public sealed record InitiationFiles(IReadOnlyList<InitiationFile> Files, IReadOnlyList<PaymentProblem> Problems)
{
    /// <summary>The same as the hub takes it, with the way in which the bank is given a message.</summary>
    public Encoded As(Func<InitiationFile, EncodedMessage> message) => new(
        [.. Files.Select(message)],
        [.. Files.SelectMany((file, number) => file.Payments.Select((payment, position) => payment.At(number, position)))],
        Problems);
}

/// <summary>A message with one payment information.</summary>
/// <param name="Identification">MsgId, by which the bank speaks of the message.</param>
/// <param name="Instruction">PmtInfId, by which the bank speaks of the same payments.</param>
/// <param name="Bytes">The document.</param>
/// <param name="Payments">The payments in their order.</param>
public sealed record InitiationFile(
    string Identification, string Instruction, ReadOnlyMemory<byte> Bytes, IReadOnlyList<InitiatedPayment> Payments)
{
    /// <summary>Every name of the message and of what it holds, all of which the hub must know to take the bank's word about it.</summary>
    public IReadOnlyList<Reference> References { get; } =
    [
        new(ReferenceKind.Message, Identification), new(ReferenceKind.Message, Instruction),
        .. MessageContent.Of(Identification, Payments.Count, Payments.Sum(payment => payment.Attempt.Payment.Amount.Value)),
        .. MessageContent.Of(Instruction, Payments.Count, Payments.Sum(payment => payment.Attempt.Payment.Amount.Value)),
    ];
}

/// <summary>A payment in a message.</summary>
/// <param name="Attempt">The payment.</param>
/// <param name="Notes">What had to be written differently.</param>
public sealed record InitiatedPayment(PaymentToEncode Attempt, IReadOnlyList<Finding> Notes)
{
    /// <summary>The payment at its place, with every name that a message of this kind gives it.</summary>
    public EncodedPayment At(int message, int position)
    {
        Reference[] uetr = Attempt.Payment.Uetr is { } unique ? [new(ReferenceKind.Uetr, unique.Value)] : [];
        return new(
            Attempt.Id, message, position,
            [
                new(ReferenceKind.Instruction, Attempt.InstructionId),
                new(ReferenceKind.EndToEnd, Attempt.Payment.EndToEndIdentification),
                .. uetr,
            ])
        {
            Notes = Notes,
        };
    }
}
