using BankHub.Hub.Catalog;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>A message that one build of an adapter began and another ends: nothing of it is lost, and nothing counts twice.</summary>
public sealed class ChangedAdapterTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const int Chunk = 500;

    [Fact]
    public async Task An_adapter_that_says_less_before_the_place_where_reading_stopped_misses_nothing_after_it()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await StopAfterOneChunkAsync(calm, strays: Chunk - 1);
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from evidence where kind = 'Accepted'"));

        await using var mended = Mended(calm);
        await ReadAsync(mended);
        Assert.Equal("Accepted", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        Assert.Equal("Decoded", await calm.OneAsync<string>("select state from inbound where kind = 'file'"));
        Assert.Equal(Chunk - 1, await calm.OneAsync<long>("select count(*) from orphan"));
    }

    [Fact]
    public async Task An_adapter_that_says_less_in_all_than_was_read_still_ends_the_message()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await StopAfterOneChunkAsync(calm, strays: 10, junk: Chunk);
        await using var mended = Mended(calm);
        await ReadAsync(mended);
        Assert.Equal("Decoded", await calm.OneAsync<string>("select state from inbound where kind = 'file'"));
    }

    [Fact]
    public async Task An_old_node_that_comes_late_applies_nothing_to_what_a_new_one_reads()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await StopAfterOneChunkAsync(calm, strays: Chunk - 1);
        await using var mended = Mended(calm);
        var late = false;
        // The old one stands still before its first commit; meanwhile the new one reads its first chunk.
        await calm.Hub.SqlAsync("update inbound set next_ordinal = 0, lease_until = null");
        await calm.RunAsync(async point =>
        {
            if (!late && point == "decode.chunk")
            {
                late = true;
                await calm.Hub.SqlAsync("update inbound set decoder = 'another', next_ordinal = 0");
            }

            return false;
        });
        Assert.True(late);
        Assert.Equal(0, await calm.OneAsync<int>("select next_ordinal from inbound where kind = 'file'"));
        await ReadAsync(mended);
        Assert.Equal("Accepted", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
    }

    [Fact]
    public void Adapters_of_one_build_are_the_same_and_other_settings_or_tables_make_another()
    {
        var connection = LabManifest.Connection(LabManifest.Files);
        Bank Of(Core.Adapters.Connection of) => new(of, new LabFilesAdapter());
        Assert.Equal(Of(connection).Version, Of(connection).Version);
        var set = connection with { Settings = new Dictionary<string, string> { ["a"] = "b" } };
        Assert.NotEqual(Of(connection).Version, Of(set).Version);
    }

    private static SimulatedHub Mended(CalmHub calm)
    {
        var mended = SimulatedHub.Create(6, calm.Hub.Source, reader: new MendedAdapter(rule => rule == "shape"));
        mended.Bank.Heal();
        return mended;
    }

    private static async Task ReadAsync(SimulatedHub hub)
    {
        await hub.AdvanceAsync(TimeSpan.FromSeconds(40));
        for (var worked = true; worked;)
        {
            worked = false;
            foreach (var step in hub.Node(0).Where(s => s.Name is "decode" or "spread"))
            {
                worked |= await step.RunOnceAsync(default);
            }
        }
    }

    /// <summary>News of a payment behind lines that mean nothing; the node that reads them dies after the first chunk.</summary>
    private static async Task<Guid> StopAfterOneChunkAsync(CalmHub calm, int strays, int junk = 1)
    {
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        var lines = Enumerable.Repeat("JUNK", junk).Concat(Enumerable.Range(0, strays).Select(i => $"REJECTED|STRAY{i}"));
        await calm.Hub.TakeFileAsync("long.txt", string.Join('\n', lines.Append($"ACCEPTED|{name}")));
        var chunks = 0;
        await calm.RunAsync(point => Task.FromResult(point == "decode.chunk" && ++chunks == 2));
        Assert.Equal(Chunk, await calm.OneAsync<int>("select next_ordinal from inbound where kind = 'file'"));
        return payment;
    }
}
