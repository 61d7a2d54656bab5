using System.Buffers;
using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>
/// Makes pacs.008 or pacs.009 of a batch, as the terms' version says: as many transfers in a message as agreed, all in one currency, since
/// the header gives their total.
/// </summary>
public sealed class PaymentsToClearing(ClearingTerms terms, AdapterContext context)
{
    private readonly Replacement _replacement = new(terms.Characters, terms.Mapping);

    public ClearingFiles Encode(PaymentBatch batch)
    {
        var drafted = new DraftedBatch<ClearingDraft>(batch, attempt => new(attempt, context.ValueDate, terms, new(_replacement)));
        var files = drafted.Write(
            drafted.Drafts.GroupBy(draft => (draft.Payment.Amount.Currency, IsMarked(draft)))
                .SelectMany(same => same.Chunk(terms.MostInMessage)),
            context.MessageId, (drafts, name) => Write(drafts, name, batch.Product));
        return new(files, drafted.Problems);
    }

    /// <summary>The header's mark holds for the whole message: what may be a copy goes in one of its own.</summary>
    private bool IsMarked(ClearingDraft draft) => terms.Header is not null && draft.Attempt.PossibleDuplicateOf is not null;

    private (IsoFindings Findings, ClearingFile File) Write(IReadOnlyList<ClearingDraft> drafts, string name, Product product)
    {
        var output = new ArrayBufferWriter<byte>(2048 * (drafts.Count + 1));
        var (created, to) = (Moments.OfSealing(context), new Outgoing(_replacement));
        var message = Message(drafts, Header(drafts, name, created, to));
        var frame = terms.Header is null ? null
            : MessageFrame.Write(terms.Sender, terms.Receiver, terms.Version, terms.BusinessService, created, name, to);
        if (frame is not null && IsMarked(drafts[0]))
        {
            frame.PossibleDuplicate = true;
        }

        var findings = frame is null
            ? MessageWriter.Write(output, terms.Version, message, terms.Writing)
            : MessageWriter.Write(output, terms.Header!, frame, terms.Version, message, terms.Writing);
        var file = new ClearingFile(
            name, output.WrittenMemory,
            [.. drafts.Select(draft => new ClearedPayment(draft.Attempt, draft.Payment.Uetr, draft.To.Notes))]);
        return (LeavingMessage.Check(findings, file.Bytes, terms.Version, frame, message, product.Rules, context.Schemas), file);
    }

    private ClearingGroupHeader Header(IReadOnlyList<ClearingDraft> drafts, string name, IsoDateTime created, Outgoing to)
    {
        var header = new ClearingGroupHeader
        {
            MessageIdentification = name,
            CreationDateTime = created,
            NumberOfTransactions = drafts.Count.ToString(CultureInfo.InvariantCulture),
            SettlementInformation = Settlements.Write(terms.Settlement, to),
        };
        if (!terms.IsSingle)
        {
            var (first, sum) = (drafts[0].Payment, drafts.Sum(draft => draft.Payment.Amount.Value));
            header.TotalInterbankSettlementAmount = new Amount(sum, first.Amount.Currency.Value);
            header.InterbankSettlementDate = first.RequestedExecutionDate;
            header.InstructingAgent = Agents.Write(terms.Sender, "$", to);
            header.InstructedAgent = Agents.Write(terms.Receiver, "$", to);
        }

        return header;
    }

    private IMessage Message(IReadOnlyList<ClearingDraft> drafts, ClearingGroupHeader header) => terms.IsOfCustomers
        ? new CustomerCreditTransfer { GroupHeader = header, Transactions = drafts.Select(draft => draft.OfCustomer!) }
        : new InstitutionCreditTransfer { GroupHeader = header, Transactions = drafts.Select(draft => draft.OfInstitution!) };
}
