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
/// Makes initiations of a batch: one payment information for all that its payments share, each in a message of its own, since a bank that
/// refuses a payment information (OrgnlPmtInfAndSts) does not say which payments were in it.
/// </summary>
/// <param name="terms">What is agreed with the bank.</param>
/// <param name="context">What is given for the batch.</param>
/// <param name="draft">Takes a payment on its way.</param>
/// <param name="message">The message of some payments with its header and the name of its payment information.</param>
internal sealed class InitiationMessages<TKey, TTransaction>(
    CreditTransferTerms terms, AdapterContext context,
    Func<PaymentToEncode, Outgoing, InitiationDraft<TKey, TTransaction>> draft,
    Func<IReadOnlyList<InitiationDraft<TKey, TTransaction>>, InitiationGroupHeader, string, IMessage> message)
{
    private readonly Replacement _replacement = new(terms.Characters, terms.Mapping);

    public InitiationFiles Encode(PaymentBatch batch)
    {
        var drafted = new DraftedBatch<InitiationDraft<TKey, TTransaction>>(batch, attempt => draft(attempt, new(_replacement)));
        var files = drafted.Write(
            drafted.Drafts.GroupBy(one => one.Key).Select(group => group.ToList()),
            context.MessageId, (drafts, name) => Write(drafts, name, batch.Product));
        return new(files, drafted.Problems);
    }

    private (IsoFindings Findings, InitiationFile File) Write(
        IReadOnlyList<InitiationDraft<TKey, TTransaction>> drafts, string name, Product product)
    {
        var instruction = $"{name}-P";
        var header = new InitiationGroupHeader
        {
            MessageIdentification = name,
            CreationDateTime = Moments.OfSealing(context),
            InitiatingParty = Initiators.Write(terms, drafts[0].Owner.Party.Name),
        };
        var whole = message(drafts, header, instruction);
        Totals.Fill(whole);
        var output = new ArrayBufferWriter<byte>(1024 * (drafts.Count + 1));
        var findings = MessageWriter.Write(output, terms.Version, whole, terms.Writing);
        var file = new InitiationFile(
            name, instruction, output.WrittenMemory, [.. drafts.Select(one => new InitiatedPayment(one.Attempt, one.To.Notes))]);
        return (LeavingMessage.Check(findings, file.Bytes, terms.Version, null, whole, product.Rules, context.Schemas), file);
    }
}
