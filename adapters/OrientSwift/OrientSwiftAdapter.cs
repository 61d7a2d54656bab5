using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Mapping.Settings;
using BankHub.Mapping.SwiftMt;
using BankHub.Mapping.SwiftMt.Cases;

namespace BankHub.Adapters.OrientSwift;

/// <summary>
/// Orient: transfers as MT103 and MT202 down, MT192 and MT292 to have one back; what the network and the bank answer up. A file is a
/// message, since the network answers, delays and loses them one by one. The cover of a customer's transfer (MT202 COV beside an MT103 with
/// field 53A) is a payment of its own with the transfer's UETR, as it debits, is refused and comes back by itself; its field 21 is the
/// transfer's field 20 (Standards MT, MT202 COV, field 21).
/// </summary>
public sealed class OrientSwiftAdapter(AdapterManifest manifest, BankMapping mapping)
    : IPaymentEncoder, ICancellationEncoder, IMessageDecoder, IConnectionCheck
{
    private readonly Contract _contract = new(mapping);

    public AdapterManifest Manifest { get; } = manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var (messages, places, problems) = (new List<EncodedMessage>(), new List<EncodedPayment>(), new List<PaymentProblem>());
        foreach (var attempt in batch.Payments)
        {
            var draft = TransferDraft.Write(attempt, batch.Product, _contract, context with { MessageId = Name(messages.Count, context) });
            if (draft.Problems.Count > 0)
            {
                problems.Add(new(attempt.Id, draft.Problems));
                continue;
            }

            places.Add(new(attempt.Id, messages.Count, 0, draft.References) { Notes = draft.Notes });
            messages.Add(Message(batch.Product.Endpoint, Name(messages.Count, context), draft));
        }

        return new(messages, places, problems);
    }

    public OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context)
    {
        var original = _contract.Type(payment.Payment.Payment);
        var terms = new RecallTerms(context.Setting("bic"), _contract.Bank.Value, original);
        var (bytes, problems) = PaymentToCancellation.Encode(payment, reason, terms, context);
        var endpoint = Manifest.Products.First(product => product.Scheme == payment.Payment.Payment.Scheme.Value).Endpoint;
        return problems.Count > 0
            ? throw new InvalidOperationException($"A payment that was sent can be recalled: {string.Join("; ", problems)}")
            : new FileDrop(endpoint, $"or-recall-{context.MessageId}.fin", bytes, Effect.Cancel)
            {
                References = [new(ReferenceKind.Instruction, RecallName.Of(context.MessageId))],
            };
    }

    /// <summary>The kinds of message are told apart by their headers, never by the file's name.</summary>
    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
        new FinMessages(mapping) { Foreign = _contract.Foreign(context) }.Decode(message.Body);

    public IEnumerable<Finding> Check(Connection connection) =>
        [.. connection.Broken<Bic>("bic"), .. connection.Broken<Bic>("reimbursementAgent"), .. connection.Broken<Iban>("account")];

    /// <summary>The first message has the name that the hub gave, and those behind it a number too.</summary>
    private static string Name(int index, AdapterContext context) =>
        index == 0 ? context.MessageId : $"{context.MessageId}-{index + 1}";

    private static EncodedMessage Message(string endpoint, string id, TransferDraft draft)
    {
        var name = $"or-{id}.fin";
        return new(
            new FileDrop(endpoint, name, draft.Bytes) { State = id },
            [new(ReferenceKind.FileName, name), .. draft.MessageReferences]);
    }
}
