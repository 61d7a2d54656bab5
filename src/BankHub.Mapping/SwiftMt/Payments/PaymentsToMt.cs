using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>
/// Makes messages of a batch, each with one payment: MT 103 for customers' transfers, 202 or 205 for those of institutions, or the cover of
/// customers' transfers.
/// </summary>
public sealed class PaymentsToMt(MtTerms terms, AdapterContext context)
{
    public MtFiles Encode(PaymentBatch batch)
    {
        var (files, problems) = (new List<MtFile>(), new List<PaymentProblem>());
        foreach (var attempt in batch.Payments.OrderBy(attempt => attempt.Number))
        {
            var transfer = Transfer(attempt);
            var written = PaymentToMt.Write(
                transfer, terms with { IsPossibleDuplicate = attempt.PossibleDuplicateOf is not null });
            Finding[] wrong = [.. written.Problems, .. Against(attempt.Payment, batch.Product)];
            if (wrong.Length > 0)
            {
                problems.Add(new(attempt.Id, wrong));
            }
            else
            {
                files.Add(new(written.Bytes, attempt, transfer.Payment.Uetr, written.Notes));
            }
        }

        return new(files, problems);
    }

    private static IEnumerable<Finding> Against(Payment payment, Product product)
    {
        if (payment.Scheme.Value != product.Scheme)
        {
            yield return new("$.scheme", "scheme", "The product carries payments of another scheme.");
        }

        if (payment.Uetr is null && (payment.Scheme == Scheme.Cover || payment.Scheme == Scheme.CrossBorderCovered))
        {
            yield return new("$.uetr", "cover-uetr", "A transfer and its cover go under one UETR, which must be given for both.");
        }
    }

    private InterbankTransfer Transfer(PaymentToEncode attempt) => new(
        attempt.Payment with
        {
            // That it is covered is said by its reimbursing banks alone.
            Scheme = attempt.Payment.Scheme == Scheme.CrossBorderCovered ? Scheme.CrossBorder : attempt.Payment.Scheme,
            InstructionIdentification = attempt.InstructionId,
            Uetr = attempt.Payment.Uetr ?? (terms.GivesUetr ? UetrOfAttempt.Make(attempt) : null),
            RequestedExecutionDate = context.ValueDate,
        },
        new());
}

/// <summary>The messages of a batch, and what is wrong with the payments that are in none of them.</summary>
public sealed record MtFiles(IReadOnlyList<MtFile> Files, IReadOnlyList<PaymentProblem> Problems);

/// <summary>A message with one payment.</summary>
/// <param name="Bytes">The message.</param>
/// <param name="Attempt">The payment.</param>
/// <param name="Uetr">Its unique reference, given or made.</param>
/// <param name="Notes">What had to be written differently.</param>
public sealed record MtFile(ReadOnlyMemory<byte> Bytes, PaymentToEncode Attempt, Uetr? Uetr, IReadOnlyList<Finding> Notes)
{
    /// <summary>Every reference by which a bank may name it.</summary>
    public IReadOnlyList<Reference> References { get; } =
    [
        new(ReferenceKind.Instruction, Attempt.InstructionId),
        new(ReferenceKind.EndToEnd, Attempt.Payment.EndToEndIdentification),
        .. Uetr is { } uetr ? [new Reference(ReferenceKind.Uetr, uetr.Value)] : Array.Empty<Reference>(),
    ];
}
