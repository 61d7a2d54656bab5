using System.Collections.Frozen;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.People;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Seal;

/// <summary>People may err: what goes again because they decided that it never left is told to the bank as a possible duplicate.</summary>
public sealed class PossibleDuplicateTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task Every_attempt_after_a_doubt_that_two_people_ended_names_the_first_that_was_in_doubt()
    {
        var adapter = new RecordingAdapter();
        await using var calm = await CalmHub.StartAsync(database);
        await using var hub = new CalmHub(SimulatedHub.Create(6, calm.Hub.Source, asker: adapter));
        hub.Hub.Bank.Heal();
        var payment = await hub.PayAsync(files: false);
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            hub.Hub.Bank.Instead = () => Task.FromResult<Delivery>(new Delivery.InDoubt("no answer"));
            await hub.RunAsync();
            Assert.Equal("InDoubt", await hub.OneAsync<string>($"select state from payment where id = '{payment}'"));
            await DecideAsync(hub, payment);
            await hub.Hub.AdvanceAsync(TimeSpan.FromMinutes(2)); // The next attempt waits a while.
        }

        await hub.RunAsync();

        var first = adapter.Attempts[0].InstructionId;
        Assert.Equal([null, first, first], adapter.Attempts.Select(attempt => attempt.PossibleDuplicateOf));
        Assert.Equal(3, adapter.Attempts.Select(attempt => attempt.InstructionId).Distinct().Count());
    }

    [Fact]
    public async Task What_the_hub_itself_proves_to_have_never_left_is_no_duplicate()
    {
        var adapter = new RecordingAdapter();
        await using var calm = await CalmHub.StartAsync(database);
        await using var hub = new CalmHub(SimulatedHub.Create(6, calm.Hub.Source, asker: adapter));
        hub.Hub.Bank.Heal();
        await hub.PayAsync(files: false);
        hub.Hub.Bank.Instead = () => Task.FromResult<Delivery>(new Delivery.InDoubt("no answer"));
        await hub.RunAsync();
        hub.Hub.Bank.Orders.Clear(); // Asked about it the bank knows nothing.

        for (var round = 0; round < 8; round++)
        {
            await hub.Hub.AdvanceAsync(TimeSpan.FromSeconds(30));
            await hub.RunAsync();
        }

        Assert.True(adapter.Attempts.Count > 1);
        Assert.All(adapter.Attempts, attempt => Assert.Null(attempt.PossibleDuplicateOf));
    }

    private static async Task DecideAsync(CalmHub hub, Guid payment)
    {
        var version = await hub.OneAsync<int>($"select version from payment where id = '{payment}'");
        IIdSource ids = new SeededIds(new Random(version));
        var resolution = new Resolution(
            hub.Hub.Database, ids, hub.Hub.Part<StatusWriter>(), hub.Hub.Part<Hub.Catalog.Catalog>());
        var finding = new PaymentFinding(Outcome.NeverLeft, "the bank looked into its book", version);
        Assert.IsType<Decision.Proposed>(await resolution.ResolveAsync(Person("alice"), payment, finding, default));
        Assert.IsType<Decision.Done>(await resolution.ResolveAsync(Person("bob"), payment, finding, default));
    }

    private static Caller Person(string name) => new(name, true, FrozenSet<string>.Empty, Caller.Everyone);

    /// <summary>The bank of requests, remembering what it was given.</summary>
    private sealed class RecordingAdapter : IPaymentEncoder, IMessageDecoder, IInquiryEncoder, ICallbackResponder
    {
        private readonly LabRequestsAdapter _plain = new();

        public List<PaymentToEncode> Attempts { get; } = [];

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context)
        {
            Attempts.AddRange(batch.Payments);
            return _plain.Encode(batch, context);
        }

        public OutboundMessage EncodeInquiry(SentPayment payment, AdapterContext context) => _plain.EncodeInquiry(payment, context);

        public CallbackAnswer Answer(Callback callback, AdapterContext context) => _plain.Answer(callback, context);

        public string? EventId(Callback callback) => _plain.EventId(callback);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => _plain.Decode(message, context);
    }
}
