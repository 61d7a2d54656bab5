using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Adapters.OrientSwift;

/// <summary>An attempt as the message that it goes in, or why it cannot go.</summary>
/// <param name="Bytes">The message.</param>
/// <param name="References">By which the bank may name the payment.</param>
/// <param name="Problems">What the message cannot say, each with its path.</param>
/// <param name="Notes">What it says otherwise.</param>
internal sealed record TransferDraft(
    ReadOnlyMemory<byte> Bytes, IReadOnlyList<Reference> References, IReadOnlyList<Finding> Problems, IReadOnlyList<Finding> Notes)
{
    private const int MostInName = 16;
    private const string EndToEnd = "$.endToEndIdentification";

    /// <summary>By which the network may name the message: our field 108.</summary>
    public IReadOnlyList<Reference> MessageReferences { get; private init; } = [];

    public static TransferDraft Write(PaymentToEncode attempt, Product product, Contract contract, AdapterContext context)
    {
        var terms = contract.Terms(attempt.Payment, context) with { Mur = Mur(context.MessageId) };
        var payment = attempt.Payment with
        {
            InstructionIdentification = attempt.InstructionId,
            RequestedExecutionDate = context.ValueDate,
            Uetr = attempt.Payment.Uetr ?? UetrOfAttempt.Make(attempt),

            // The type of the message says it.
            CategoryPurpose = terms.Type == Contract.OfInstitutions ? null : attempt.Payment.CategoryPurpose,
        };
        var written = PaymentToMt.Write(new(payment, new InterbankData()), terms);
        Finding[] problems = [.. OfProduct(attempt.Payment, product), .. written.Problems.Select(Rooted)];
        Finding[] notes = [.. OfAttempt(attempt), .. written.Notes.Select(Rooted)];
        return new(written.Bytes, Names(payment, notes), problems, notes)
        {
            MessageReferences = terms.Mur is { } mur ? [new(ReferenceKind.Message, mur)] : [],
        };
    }

    /// <summary>A name that was cut is none that the bank could say.</summary>
    private static IReadOnlyList<Reference> Names(Payment payment, Finding[] notes) =>
    [
        new(ReferenceKind.Instruction, payment.InstructionIdentification!),
        new(ReferenceKind.Uetr, payment.Uetr!.Value),
        .. notes.Any(note => note.Path == EndToEnd) || payment.EndToEndIdentification is not { } name
            ? Array.Empty<Reference>() : [new(ReferenceKind.EndToEnd, name)],
    ];

    private static IEnumerable<Finding> OfProduct(Payment payment, Product product)
    {
        if (payment.Scheme.Value != product.Scheme)
        {
            yield return new("$.scheme", "scheme", "The product carries payments of another scheme.");
        }

        if (!product.Currencies.Contains(payment.Amount.Currency.Value))
        {
            yield return new("$.amount.currency", "currency", "The bank pays in other currencies.");
        }
    }

    private static IEnumerable<Finding> OfAttempt(PaymentToEncode attempt)
    {
        if (attempt.Payment.InstructionIdentification is { } own && own != attempt.InstructionId)
        {
            yield return new("$.instructionIdentification", "left-out", "The attempt's own id stands in its place.");
        }
    }

    private static string? Mur(string name) => name.Length <= MostInName ? name : null;

    private static Finding Rooted(Finding finding) =>
        finding.Path.StartsWith('$') ? finding : finding with { Path = "$" };
}
