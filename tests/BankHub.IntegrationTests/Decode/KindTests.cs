using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>Nodes of the version before read whatever evidence this one writes, and this one what the next one does.</summary>
public sealed class KindTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    /// <summary>The kinds of the version before: any other one would end its reading of the payment.</summary>
    private const string KnownBefore = """
        ('Delivered', 'Doubt', 'NeverLeft', 'Reached', 'Acknowledged', 'Accepted', 'PartlyAccepted', 'Settled', 'Credited', 'Rejected',
         'Returned', 'Reversed', 'Cancelled', 'NotFound', 'BankDoubt', 'Correction', 'CancellationRefused', 'Disputed')
        """;

    [Fact]
    public async Task Every_kind_is_written_so_that_the_version_before_reads_it_and_is_read_whole_by_this_one()
    {
        await using var calm = await CalmHub.StartAsync(database, new WordAdapter());
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        await SayAsync(calm, payment, EvidenceKind.AtCounterparty, EvidenceKind.CancellationPending, EvidenceKind.TakenByNetwork,
            EvidenceKind.NotDelivered);

        Assert.Equal(0, await calm.OneAsync<long>($"select count(*) from evidence where kind not in {KnownBefore}"));
        Assert.Equal(
            "Accepted AtCounterparty Acknowledged TakenByNetwork BankDoubt NotDelivered CancellationRefused CancellationPending",
            await calm.OneAsync<string>(
                "select string_agg(kind || ' ' || finer, ' ' order by kind) from evidence where finer is not null"));
        Assert.Equal("Accepted", await StateAsync(calm, payment));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from payment_case"));

        // Only of a payment that was executed has the counterparty's bank word: read as a mere acceptance there would be no conflict.
        await SayAsync(calm, payment, EvidenceKind.Rejected);
        Assert.Equal("conflict:ExecutedAndRejected", await calm.OneAsync<string>("select kind from payment_case"));
    }

    [Fact]
    public async Task A_kind_of_the_next_version_is_read_as_the_one_that_it_stands_under()
    {
        await using var calm = await CalmHub.StartAsync(database, new WordAdapter());
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        await calm.Hub.SqlAsync(
            $"""
            insert into evidence (key, outbound_id, payment_id, attempt, kind, finer, source, at)
            select 'next', outbound_id, payment_id, no, 'Accepted', 'AcceptedByTheMoon', 'bank', hub_now() from attempt
            where payment_id = '{payment}'
            """);
        await SayAsync(calm, payment, EvidenceKind.Acknowledged);
        Assert.Equal("Accepted", await StateAsync(calm, payment));
    }

    private static async Task SayAsync(CalmHub calm, Guid payment, params EvidenceKind[] kinds)
    {
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("news.txt", string.Join('\n', kinds.Select(kind => $"{kind}|{name}")));
        await calm.RunAsync();
    }

    private static Task<string> StateAsync(CalmHub calm, Guid payment) =>
        calm.OneAsync<string>($"select state from payment where id = '{payment}'");

    /// <summary>The bank of files, which says any kind by its name.</summary>
    private sealed class WordAdapter : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
            Encoding.ASCII.GetString(message.Body.Span).Split('\n').Select(line => line.Split('|')).Select(f => new DecodedEvidence(
                new(Enum.Parse<EvidenceKind>(f[0]), EvidenceScope.Payment, [new(ReferenceKind.Instruction, f[1])])));
    }
}
