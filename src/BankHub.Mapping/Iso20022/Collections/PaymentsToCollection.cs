using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>
/// Makes pain.008 of a batch of direct debits: one payment information for each account, day, kind and place in the sequence, each in a
/// message of its own, as for credit transfers.
/// </summary>
public sealed class PaymentsToCollection(CreditTransferTerms terms, AdapterContext context)
{
    private readonly Replacement _replacement = new(terms.Characters, terms.Mapping);

    public InitiationFiles Encode(PaymentBatch batch)
    {
        var (drafts, problems) = (new List<CollectionDraft>(), new List<PaymentProblem>());
        foreach (var attempt in batch.Payments.OrderBy(attempt => attempt.Number))
        {
            var draft = new CollectionDraft(attempt, context.ValueDate, terms, new(_replacement));
            if (attempt.Payment.Scheme.Value != batch.Product.Scheme)
            {
                draft.To.Problem("$.scheme", "scheme", "The product carries payments of another scheme.");
            }

            if (draft.To.Problems.Count == 0)
            {
                drafts.Add(draft);
            }
            else
            {
                problems.Add(new(attempt.Id, draft.To.Problems));
            }
        }

        var files = new List<InitiationFile>();
        foreach (var group in drafts.GroupBy(draft => draft.Key))
        {
            var name = files.Count == 0 ? context.MessageId : $"{context.MessageId}-{files.Count + 1}";
            if (SharedMessage.Write<CollectionDraft, InitiationFile>(
                [.. group], (IReadOnlyList<CollectionDraft> these, out InitiationFile file) => Write(these, name, batch.Product, out file),
                draft => draft.Attempt.Id, problems) is { } file)
            {
                files.Add(file);
            }
        }

        return new(files, problems);
    }

    private IsoFindings Write(IReadOnlyList<CollectionDraft> drafts, string name, Product product, out InitiationFile file)
    {
        var instruction = $"{name}-P";
        var message = Message(drafts, name, instruction);
        Totals.Fill(message);
        var output = new ArrayBufferWriter<byte>(1024 * (drafts.Count + 1));
        var findings = MessageWriter.Write(output, terms.Version, message, terms.Writing);
        file = new(name, instruction, output.WrittenMemory, [.. drafts.Select(d => new InitiatedPayment(d.Attempt, d.To.Notes))]);
        return LeavingMessage.Check(findings, file.Bytes, terms.Version, null, message, product.Rules, context.Schemas);
    }

    private CustomerDirectDebitInitiation Message(IReadOnlyList<CollectionDraft> drafts, string name, string instruction)
    {
        var (first, key) = (drafts[0], drafts[0].Key);
        var type = PaymentTypes.Write(key.Scheme, key.CategoryPurpose, terms.Mapping);
        if (key.SequenceType is not null)
        {
            (type ??= new()).SequenceType = InitiatedCollections.Write(key.SequenceType);
        }

        return new()
        {
            GroupHeader = new()
            {
                MessageIdentification = name,
                CreationDateTime = Moments.OfSealing(context),
                InitiatingParty = Initiators.Write(terms, first.Creditor.Name),
            },
            Payments =
            [
                new()
                {
                    PaymentInformationIdentification = instruction,
                    PaymentMethod = "DD",
                    BatchBooking = terms.BatchBooking,
                    PaymentTypeInformation = type,
                    RequestedCollectionDate = key.CollectionDate,
                    Creditor = first.Creditor,
                    CreditorAccount = first.CreditorAccount,
                    CreditorAgent = first.CreditorAgent,
                    ChargeBearer = PaymentTypes.Write(key.ChargeBearer),
                    CreditorScheme = CreditorSchemes.Write(key.CreditorScheme, key.Scheme),
                    Transactions = drafts.Select(draft => draft.Debit),
                },
            ],
        };
    }
}
