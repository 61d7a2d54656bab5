using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.People;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Collect;

/// <summary>A file whose content came before is read only where two people say why.</summary>
public sealed class RepeatedFileTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("ACK|it\n")]
    [InlineData("ACK|it\r\n")]
    public async Task Two_people_have_a_repetition_read_and_one_alone_does_not(string again)
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        await calm.Hub.TakeFileAsync("first", "ACK|it\n");
        await calm.RunAsync();
        await calm.Hub.SqlAsync("update hub_clock set ahead = ahead + interval '40 days'");
        await calm.Hub.TakeFileAsync("again", again);
        await calm.RunAsync();
        Assert.Equal("first Decoded, again Duplicate", await StatesAsync(calm));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from parked"));

        var file = await calm.OneAsync<Guid>("select id from inbound where name = 'again'");
        Assert.Equal("NotFound", await ReadAsync(calm, "ann", Guid.NewGuid()));
        Assert.Equal("NotFound", await ReadAsync(calm, "ann", file, sees: "core"));
        Assert.Equal("Proposed", await ReadAsync(calm, "ann", file));
        Assert.Equal("second-person", await ReadAsync(calm, "ann", file));
        await calm.RunAsync();
        Assert.Equal("first Decoded, again Duplicate", await StatesAsync(calm));

        Assert.Equal("Done", await ReadAsync(calm, "bob", file));
        await calm.RunAsync();
        Assert.Equal("first Decoded, again Decoded", await StatesAsync(calm));
        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from parked"));
        Assert.Equal("ann bob", await calm.OneAsync<string>("select first || ' ' || second from repeated_file"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'repeated-file-read'"));
        Assert.Equal("not-repeated", await ReadAsync(calm, "bob", file));
    }

    [Fact]
    public async Task A_repetition_whose_bytes_are_gone_is_not_read()
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        await calm.Hub.TakeFileAsync("first", "ACK|it\n");
        await calm.Hub.TakeFileAsync("again", "ACK|it\n");
        await calm.Hub.SqlAsync("delete from body");
        Assert.Equal("not-kept", await ReadAsync(calm, "ann", await calm.OneAsync<Guid>("select id from inbound where name = 'again'")));
    }

    private static Task<string> StatesAsync(CalmHub calm) =>
        calm.OneAsync<string>("select string_agg(name || ' ' || state, ', ' order by name <> 'first') from inbound");

    private static async Task<string> ReadAsync(CalmHub calm, string person, Guid file, string sees = Caller.Everyone)
    {
        var repeated = new RepeatedFile(calm.Hub.Database, calm.Hub.Part<Bodies>(), calm.Hub.Part<Alarms>());
        var decision = await repeated.ReadAsync(
            new Caller(person, IsPerson: true, new HashSet<string>(), sees), file, "two equal returns", default);
        return decision is Decision.Conflict conflict ? conflict.Rule : decision.GetType().Name;
    }

    /// <summary>A bank that speaks of what nobody sent: each reading parks one record.</summary>
    private sealed class Reader : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
        {
            var name = Encoding.ASCII.GetString(message.Body.Span).Trim().Split('|')[1];
            yield return new DecodedEvidence(new Evidence(
                EvidenceKind.Accepted, EvidenceScope.Payment, [new Reference(ReferenceKind.Instruction, name)]));
        }
    }
}
