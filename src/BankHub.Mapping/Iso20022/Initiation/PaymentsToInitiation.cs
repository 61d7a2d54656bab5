using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

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
            if (Write([.. group], files.Count + 1, problems) is { } file)
            {
                files.Add(file);
            }
        }

        return new(files, problems);
    }

    /// <summary>Writes the group; if the writer finds something, each payment alone, to see whose it is, and then the others.</summary>
    private InitiationFile? Write(TransferDraft[] drafts, int number, List<PaymentProblem> problems)
    {
        var name = number == 1 ? context.MessageId : $"{context.MessageId}-{number}";
        if (Write(drafts, name, out var file).Total == 0)
        {
            return file;
        }

        var sound = new List<TransferDraft>();
        foreach (var draft in drafts)
        {
            var findings = Write([draft], name, out _);
            if (findings.Total == 0)
            {
                sound.Add(draft);
            }
            else
            {
                problems.Add(new(draft.Attempt.Id, [.. findings.Select(Told).Distinct()]));
            }
        }

        return sound.Count > 0 && Write([.. sound], name, out file).Total == 0 ? file : null;
    }

    private IsoFindings Write(TransferDraft[] drafts, string name, out InitiationFile file)
    {
        var instruction = $"{name}-P";
        var message = Message(drafts, name, instruction);
        Totals.Fill(message);
        var output = new ArrayBufferWriter<byte>(1024 * (drafts.Length + 1));
        var findings = MessageWriter.Write(output, terms.Version, message, terms.Writing);
        file = new(name, instruction, output.WrittenMemory, [.. drafts.Select(d => new InitiatedPayment(d.Attempt, d.To.Notes))]);
        return findings;
    }

    private CustomerCreditTransferInitiation Message(TransferDraft[] drafts, string name, string instruction) => new()
    {
        GroupHeader = new()
        {
            MessageIdentification = name,
            CreationDateTime = new IsoDateTime(
                new DateTime(context.Now.Ticks - (context.Now.Ticks % TimeSpan.TicksPerSecond)), context.Now.Offset),
            InitiatingParty = Initiator(drafts[0]),
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

    private Iso.Parties.PartyIdentification Initiator(TransferDraft draft) => new()
    {
        Name = terms.InitiatingName ?? draft.Debtor.Name,
        Identification = terms.InitiatingIdentification is { } known
            ? new()
            {
                Organisation = new()
                {
                    Other = [new() { Identification = known.Identification, SchemeName = Parties.Proprietary(known.SchemeName) }],
                },
            }
            : null,
    };

    private static Finding Told(IsoFinding finding) => new(ElementPaths.ToJson(finding.Path), finding.Rule.Name, finding.Message);
}
