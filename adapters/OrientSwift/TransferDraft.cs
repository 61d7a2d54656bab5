using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
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

        // The type of the message says what an institution's transfer is for.
        var said = terms.Type == Contract.OfInstitutions ? attempt.Payment with { CategoryPurpose = null } : attempt.Payment;
        var made = new PaymentsToMt(terms, context).Encode(new(product, [attempt with { Payment = said }]));
        Finding[] problems =
        [
            .. OfProduct(said, product), .. Contract.OfAccount(said, context),
            .. made.Problems.SelectMany(one => one.Findings).Select(Rooted),
        ];
        if (problems.Length > 0 || made.Files is not [var file])
        {
            return new(default, [], problems, []);
        }

        Finding[] notes = [.. OfAttempt(attempt), .. file.Notes.Select(Rooted)];
        return new(file.Bytes, Sayable(file.References, notes), [], notes)
        {
            MessageReferences = terms.Mur is { } mur ? [new(ReferenceKind.Message, mur)] : [],
        };
    }

    /// <summary>A name that was cut is none that the bank could say.</summary>
    private static IReadOnlyList<Reference> Sayable(IReadOnlyList<Reference> references, Finding[] notes) =>
        notes.Any(note => note.Path == EndToEnd) ? [.. references.Where(one => one.Kind != ReferenceKind.EndToEnd)] : references;

    private static IEnumerable<Finding> OfProduct(Payment payment, Product product)
    {
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
