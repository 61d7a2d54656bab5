using System.Text;
using BankHub.Core.Ports;
using BankHub.Hub.Collect;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Simulation;
using BankHub.IntegrationTests.Store;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Many nodes store the same file at the same instant, each under another name or with other line ends.</summary>
public sealed class SimultaneousFilesTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const int AtOnce = 12;

    [Fact]
    public async Task The_same_file_at_the_same_instant_on_many_nodes_counts_once()
    {
        for (var round = 0; round < 10; round++)
        {
            await database.EmptyAsync();
            var text = $"SETTLED|{round}|100|1\nSETTLED|x|100|2\n";
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var nodes = Enumerable.Range(0, AtOnce).Select(async n =>
            {
                var (hub, arrivals) = Node(round * AtOnce + n);
                var bytes = Encoding.ASCII.GetBytes(n % 2 == 0 ? text : text.Replace("\n", "\r\n", StringComparison.Ordinal));
                await start.Task;
                await hub.TransactAsync(w => arrivals.FileAsync(w, "bank", "news", $"file-{n}", bytes), default);
            }).ToArray();
            start.SetResult();
            await Task.WhenAll(nodes);
            Assert.Equal((1, AtOnce - 1), (await CountAsync("Received"), await CountAsync("Duplicate")));
        }
    }

    private (Database Hub, Arrivals Arrivals) Node(int seed)
    {
        IIdSource ids = new SeededIds(new Random(seed));
        return (
            new Database(database.Source, new PostgresCommit(), new Wakeups()),
            new Arrivals(ids, new Bodies(new PlainCipher()), new Parking(ids), new Alarms(ids)));
    }

    private async Task<long> CountAsync(string state)
    {
        await using var command = database.Source.CreateCommand($"select count(*) from inbound where state = '{state}'");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
