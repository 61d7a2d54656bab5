using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>
/// Makes pain.001 of a batch: one payment information for each account, day and kind of payment, each in a message of its own, since a
/// bank that refuses a payment information (OrgnlPmtInfAndSts) does not say which payments were in it.
/// </summary>
public sealed class PaymentsToInitiation(CreditTransferTerms terms, AdapterContext context)
{
    private readonly Replacement _replacement = new(terms.Characters, terms.Mapping);

    public InitiationFiles Encode(PaymentBatch batch)
    {
        var (drafts, problems) = (new List<TransferDraft>(), new List<PaymentProblem>());
        foreach (var attempt in batch.Payments.OrderBy(attempt => attempt.Number))
        {
            var draft = new TransferDraft(attempt, context.ValueDate, terms, new(_replacement));
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
            if (SharedMessage.Write<TransferDraft, InitiationFile>(
                [.. group], (IReadOnlyList<TransferDraft> these, out InitiationFile file) => Write(these, name, batch.Product, out file),
                draft => draft.Attempt.Id, problems) is { } file)
            {
                files.Add(file);
            }
        }

        return new(files, problems);
    }

    private IsoFindings Write(IReadOnlyList<TransferDraft> drafts, string name, Product product, out InitiationFile file)
    {
        var instruction = $"{name}-P";
        var message = Message(drafts, name, instruction);
        Totals.Fill(message);
        var output = new ArrayBufferWriter<byte>(1024 * (drafts.Count + 1));
        var findings = MessageWriter.Write(output, terms.Version, message, terms.Writing);
        file = new(name, instruction, output.WrittenMemory, [.. drafts.Select(d => new InitiatedPayment(d.Attempt, d.To.Notes))]);
        return LeavingMessage.Check(findings, file.Bytes, terms.Version, null, message, product.Rules, context.Schemas);
    }

    private CustomerCreditTransferInitiation Message(IReadOnlyList<TransferDraft> drafts, string name, string instruction) => new()
    {
        GroupHeader = new()
        {
            MessageIdentification = name,
            CreationDateTime = Moments.OfSealing(context),
            InitiatingParty = Initiators.Write(terms, drafts[0].Debtor.Name),
        },
        Payments =
        [
            new()
            {
                PaymentInformationIdentification = instruction,
                PaymentMethod = "TRF",
                BatchBooking = terms.BatchBooking,
                PaymentTypeInformation = PaymentTypes.Write(drafts[0].Key.Scheme, drafts[0].Key.CategoryPurpose, terms.Mapping),
                RequestedExecutionDate = new() { Date = drafts[0].Key.ExecutionDate },
                Debtor = drafts[0].Debtor,
                DebtorAccount = drafts[0].DebtorAccount,
                DebtorAgent = drafts[0].DebtorAgent,
                ChargeBearer = PaymentTypes.Write(drafts[0].Key.ChargeBearer),
                Transactions = drafts.Select(draft => draft.Transfer),
            },
        ],
    };
}
