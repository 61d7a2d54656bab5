using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Send;
using BankHub.Simulators.MeridianRest;
using BankHub.Tests.Conformance;
using BankHub.Tests.Simulators;

namespace BankHub.Tests.Adapters.MeridianRest;

/// <summary>
/// One payment's way through the adapter and the simulated bank, by the hub's rules in small: a doubtful confirm is asked about and never
/// sent again, "not found" counts after the time that the manifest states, and only what never left gets a new attempt.
/// </summary>
internal sealed class Desk(MeridianSandbox bank, Payment payment)
{
    private const int MaxAttempts = 3;

    private readonly LoadedAdapter _loaded = Banks.Anew("MeridianRest");
    private readonly Queue<OutboundMessage> _outbound = new();
    private readonly List<Evidence> _evidence = [];
    private bool _inDoubt;
    private int _told;
    private string? _cursor;

    public int Attempts { get; private set; }

    public List<DecodedFinding> Findings { get; } = [];

    public List<DecodedEntry> Entries { get; } = [];

    public AttemptStatus Status =>
        AttemptStatus.Of(new AttemptFacts(payment.Amount, BookingSide.Debit, AttemptPhase.Sending, _evidence));

    private string Reference => $"INSTR{Attempts:D11}";

    private AdapterContext Context => Banks.Context(_loaded);

    /// <summary>Sends the payment and does what the bank's answers ask for, until nothing is left to do.</summary>
    public void Pay()
    {
        do
        {
            Attempts++;
            _evidence.Clear();
            _inDoubt = false;
            Enqueue(Encode());
            Work();
            for (var asked = 0; _inDoubt && asked < _loaded.Manifest.Inquiry!.Delays.Count; asked++)
            {
                bank.Wait(_loaded.Manifest.Inquiry!.AbsentAfter.TotalSeconds);
                _outbound.Enqueue(((IInquiryEncoder)_loaded.Adapter).EncodeInquiry(Sent(), Context));
                Work();
            }
        }
        while (Status.State == PaymentState.Failed && Attempts < MaxAttempts);
    }

    /// <summary>Asks the bank to cancel, with or without its id of the transfer.</summary>
    public void Cancel(bool withId)
    {
        var sent = withId ? Sent() : Sent() with { References = [] };
        _outbound.Enqueue(((ICancellationEncoder)_loaded.Adapter).EncodeCancellation(sent, new(ReasonCode.Iso20022, "CUST"), Context));
        Work();
    }

    /// <summary>Takes in what the bank told since, and reads its bookings to the end.</summary>
    public void Listen()
    {
        for (; _told < bank.Told.Count; _told++)
            Decode(new Callback("callbacks", "POST", "/", "", [], Encoding.UTF8.GetBytes(bank.Told[_told].Body)));
        _outbound.Enqueue(((IFeedEncoder)_loaded.Adapter).EncodePoll("bookings", _cursor, Context));
        Work();
    }

    private Encoded Encode()
    {
        var product = _loaded.Manifest.Products.Single(p => p.Scheme == payment.Scheme.Value);
        var attempt = new PaymentToEncode(Guid.Empty, payment, Reference, Attempts);
        return ((IPaymentEncoder)_loaded.Adapter).Encode(new PaymentBatch(product, [attempt]), Context);
    }

    private void Enqueue(Encoded encoded)
    {
        Assert.Empty(encoded.Problems);
        _outbound.Enqueue(encoded.Messages.Single().Message);
    }

    private SentPayment Sent() => new(
        new PaymentToEncode(Guid.Empty, payment, Reference, Attempts),
        [new Reference(ReferenceKind.Instruction, Reference), .. _evidence.SelectMany(e => e.Learnt).Distinct()],
        "0123456789ABCDEF", null, Context.Now);

    private void Work()
    {
        for (var steps = 0; _outbound.TryDequeue(out var message); steps++)
        {
            Assert.True(steps < 100, "The conversation does not end.");
            Send((Request)message);
        }
    }

    private void Send(Request request)
    {
        var path = request.Path.Split('?');
        var answer = request.Method == "POST"
            ? bank.Post($"/v1/{path[0]}", Encoding.UTF8.GetString(request.Body.Span))
            : bank.Get($"/v1/{path[0]}", [.. path[1].Split('&').Select(p => p.Split('=')).Select(p => (p[0],
                Uri.UnescapeDataString(p[1])))]);
        var endpoint = _loaded.Manifest.Endpoint(request.Endpoint)!;
        var meaning = answer.Fate == AnswerFate.Arrives ? Answers.Meaning(endpoint, request.Effect, answer.Status) : AnswerMeaning.Doubt;
        if (meaning == AnswerMeaning.Decode)
            Read(request, answer);
        else if (meaning == AnswerMeaning.NotProcessed || request.Effect != Effect.Execute)
            _outbound.Enqueue(request);
        else
            Doubt();
    }

    private void Read(Request request, RestAnswer answer)
    {
        var (evidence, next) = (_evidence.Count, _outbound.Count);
        Decode(new ReplyMessage(
            request.Endpoint, answer.Status, [], Encoding.UTF8.GetBytes(answer.Body), new SentMessage("M", request.Effect, request.State,
                [])));
        var silent = _evidence.Skip(evidence).All(e => e.Kind == EvidenceKind.NotFound) && _outbound.Count == next;
        if (request.Effect == Effect.Execute && silent)
            Doubt();
    }

    private void Doubt()
    {
        _inDoubt = true;
        _evidence.Add(new Evidence(EvidenceKind.Doubt, EvidenceScope.Message, []));
    }

    private void Decode(InboundMessage message)
    {
        foreach (var item in ((IMessageDecoder)_loaded.Adapter).Decode(message, Context))
        {
            switch (item)
            {
                case DecodedEvidence { Evidence: var evidence } when evidence.References[0].Value == Reference:
                    Add(evidence);
                    break;
                case DecodedEvidence { Evidence.Kind: var kind }:
                    // Evidence for a superseded attempt: only that it was never executed can be true.
                    Assert.Equal(EvidenceKind.NotFound, kind);
                    break;
                case DecodedFollowUp next:
                    _outbound.Enqueue(next.Message);
                    break;
                case DecodedCursor cursor:
                    _cursor = cursor.Cursor;
                    break;
                case DecodedFinding finding:
                    Findings.Add(finding);
                    break;
                case DecodedEntry entry:
                    Entries.Add(entry);
                    break;
            }
        }
    }

    private void Add(Evidence evidence)
    {
        _evidence.Add(evidence);
        if (_inDoubt && evidence.Kind == EvidenceKind.NotFound)
            _evidence.Add(evidence with { Kind = EvidenceKind.NeverLeft });
        _inDoubt &= evidence.Kind == EvidenceKind.NotFound && Status.State == PaymentState.InDoubt;
    }
}
