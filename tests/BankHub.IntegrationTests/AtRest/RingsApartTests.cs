using BankHub.Core.Ports;
using BankHub.Hub.AtRest;
using BankHub.Hub.Catalog;
using BankHub.Hub.Steps;
using BankHub.IntegrationTests.Api;
using BankHub.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.AtRest;

/// <summary>Nodes whose rings grew apart, or that slept while the keys moved: nothing is written that others cannot read.</summary>
public sealed class RingsApartTests(RotatingHub hub) : IClassFixture<RotatingHub>
{
    private const string Differing = "select count(*) from alarm where rule = 'key-ring' and text like '%key-ring-other%'";

    [Fact]
    public async Task A_key_that_two_nodes_made_each_for_itself_writes_nowhere_until_one_ring_is_everywhere()
    {
        var own = hub.Ring + "-grown-apart";
        File.Copy(hub.Ring, own);
        var node = await hub.AddNodeAsync("apart", options => options with { MasterKey = $"file:{own}" });
        try
        {
            var before = await hub.WriterAsync();
            var apart = await hub.CountAsync(Differing);

            Assert.Equal(MasterKeyFile.Add(hub.Ring), MasterKeyFile.Add(own));
            await RotatingHub.UntilAsync(async () => await hub.CountAsync(Differing) > apart, "the alarm");
            Assert.Equal(before, await hub.WriterAsync());
            var payment = await Samples.SubmitAsync(hub.Client(TestKeys.Core, node), 900_003, "apart");
            Assert.True(await RotationTests.IsReadAsync(hub.Client(TestKeys.Core), payment, 900_003));

            // Whichever was first is the key of this number for good; the other file follows it, or both get one more.
            File.Copy(hub.Ring, hub.Ring + "-1", overwrite: true);
            var next = MasterKeyFile.Add(hub.Ring + "-1");
            var lines = File.ReadAllLines(hub.Ring + "-1").Where(line => !line.StartsWith($"key {next - 1} ", StringComparison.Ordinal));
            RotatingHub.Replace(hub.Ring, lines);
            RotatingHub.Replace(own, File.ReadLines(hub.Ring));
            await RotatingHub.UntilAsync(async () => await hub.WriterAsync() == next, "one ring everywhere");
        }
        finally
        {
            await node.StopAsync();
        }
    }

    [Fact]
    public async Task A_foreign_ring_with_the_same_numbers_starts_no_node()
    {
        var foreign = hub.Ring + "-foreign";
        MasterKeyFile.Create(foreign);
        while (MasterKeyFile.Add(foreign) < await hub.WriterAsync())
        {
        }

        var refused = await Assert.ThrowsAsync<CatalogException>(
            () => hub.AddNodeAsync("foreign", options => options with { MasterKey = $"file:{foreign}" }));
        Assert.Contains("key-ring-other", refused.Message, StringComparison.Ordinal);
        Assert.Matches("(?s)hash.*key 1", refused.Message);
    }

    // As a process that was stopped for longer than the others wait: it writes before it looks at anything.
    [Fact]
    public async Task What_a_node_that_woke_sealed_under_a_retired_key_is_sealed_again()
    {
        var services = hub.Hub.Services;
        var slept = new LiveRing(services.GetRequiredService<ISecrets>(), $"file:{hub.Ring}");
        var keeping = ActivatorUtilities.CreateInstance<RingKeeping>(services, slept, new Node("sleeper", TimeSpan.FromMinutes(1)));
        Assert.Empty(await keeping.JoinAsync(default));
        var old = slept.Writes;
        await SleepAsync();
        var id = await hub.RotateAsync();
        await hub.AtRestAsync();
        await SleepAsync();

        var rows = await SealedRows.InsertAsync(hub.Source, slept);
        Assert.Equal(id, await keeping.KeepAsync(default));
        Assert.Equal(1, await hub.CountAsync($"select count(*) from ring_key where id = {old} and state = 'Reads'"));
        await keeping.LeaveAsync(default);
        await hub.AtRestAsync();
        hub.Keep(id);

        var cipher = new RingCipher(MasterKeyFile.Read(new ReferencedSecrets(), $"file:{hub.Ring}"));
        foreach (var row in rows)
            Assert.Equal(row.Plain, await row.OpenAsync(hub.Source, cipher));
    }

    private async Task SleepAsync()
    {
        await using var command = hub.Source.CreateCommand("update ring_node set at = at - interval '1 hour' where node = 'sleeper'");
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
