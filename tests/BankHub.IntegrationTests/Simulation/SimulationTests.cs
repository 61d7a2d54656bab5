using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BankHub.Core.Wire;
using BankHub.Hub.People;
using BankHub.Hub.Steps;
using BankHub.IntegrationTests.Proof;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>
/// The machine under a seed, in one thread. 100 seeds here; SIMULATION_SEEDS=first-last runs any others, and a seed that
/// fails replays exactly.
/// </summary>
public sealed partial class SimulationTests(SimulationServer server, ITestOutputHelper output) : IClassFixture<SimulationServer>
{
    private const int Payments = 24;
    private const int Turns = 500;

    public static TheoryData<int, int> Seeds()
    {
        var range = (Environment.GetEnvironmentVariable("SIMULATION_SEEDS") ?? "1-100").Split('-').Select(int.Parse).ToArray();
        var data = new TheoryData<int, int>();
        for (var seed = range[0]; seed <= range[1]; seed += 10)
        {
            data.Add(seed, Math.Min(seed + 9, range[1]));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_is_lost_doubled_or_guessed_whatever_the_seed(int first, int last)
    {
        var woken = (Files: 0, Requests: 0);
        var taken = (Back: 0, TooLate: 0);
        for (var seed = first; seed <= last; seed++)
        {
            var core = new Asked();
            await using var hub = await RunAsync(seed, core);
            var faults = await HistoryCheck.FaultsAsync(hub, core.Accepted, core.Cancelled);
            Assert.True(faults.Count == 0, $"seed {seed}: {string.Join("; ", faults)}");
            taken = (taken.Back + core.Cancelled.Count, taken.TooLate + core.TooLate);
            woken = (woken.Files + hub.Sleepers.Told<FileDrop>(), woken.Requests + hub.Sleepers.Told<Request>());
        }

        Assert.True(last - first < 9 || woken is { Files: > 0, Requests: > 0 }, $"woken past their lease in ten seeds: {woken}");
        Assert.True(last - first < 9 || taken is { Back: > 0, TooLate: > 0 }, $"cancelled, and too late for it, in ten seeds: {taken}");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(77)]
    public async Task A_seed_that_is_run_again_makes_the_same_history_to_the_byte(int seed)
    {
        await using var hub = await RunAsync(seed, new());
        var first = await TellAsync(hub);
        await using var again = await RunAsync(seed, new());
        var second = await TellAsync(again);

        Assert.True(first.Count > 2000, $"{first.Count} lines are no history");
        Assert.Equal(first, second);
    }

    // The server counts transactions over all databases.
    [GeneratedRegex("\"tx\":\"[0-9]+\",")]
    private static partial Regex Transaction();

    private static async Task<List<string>> TellAsync(SimulatedHub hub) =>
    [
        .. hub.Trace, .. hub.Bank.Journal, .. hub.Log.Said,
        .. (await new HubHistory(hub.Source).PlainTextAsync()).Select(r => Transaction().Replace(r, "")).Order(StringComparer.Ordinal),
    ];

    private async Task<SimulatedHub> RunAsync(int seed, Asked core)
    {
        var hub = SimulatedHub.Create(seed, await server.FreshAsync());
        await hub.FreezeAsync();
        var chance = new Random(seed ^ 0x5EED);
        hub.Bank.Stopped = hub.Sleepers.SleepAsync;
        var absences = new Random(seed ^ 0xA3A7);
        for (var turn = 0; turn < Turns; turn++)
        {
            hub.Bank.IsAway ^= absences.Next(hub.Bank.IsAway ? 20 : 80) == 0;
            await TurnAsync(hub, chance, core);
        }

        hub.Bank.Heal();
        await DrainAsync(hub, hub.Node(seed % 2));
        var history = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', await TellAsync(hub)))))[..16];
        output.WriteLine(
            $"seed {seed}: {core.Accepted.Count} payments, {core.Cancelled.Count} cancelled, {hub.Bank.Orders.Count} orders at the bank, "
            + $"woken past their lease {hub.Sleepers.Told<FileDrop>()} files and {hub.Sleepers.Told<Request>()} requests, "
            + $"history {history}");
        return hub;
    }

    private static async Task TurnAsync(SimulatedHub hub, Random chance, Asked core)
    {
        switch (chance.Next(10))
        {
            case 0 when core.Accepted.Count < Payments:
                var files = chance.Next(2) == 0;
                core.Accepted.Add(await hub.AcceptAsync(
                    LabPayments.Next(chance, files), files ? "lab-files" : "lab-requests", files ? "files" : "requests"));
                break;
            case 1:
                hub.Bank.Work();
                foreach (var (id, body) in hub.Bank.TakeCalls())
                {
                    await hub.CallAsync(id, body);
                }

                break;
            case 2:
                await hub.AdvanceAsync(TimeSpan.FromMilliseconds(chance.Next(1, 8000)));
                break;
            case 3 when core.Accepted.Count > 0 && chance.Next(4) == 0:
                var asked = core.Accepted[chance.Next(core.Accepted.Count)];
                core.Hears(asked, await hub.CancelAsync(asked));
                break;
            default:
                var node = hub.Node(chance.Next(2));
                await hub.RunAsync(node[chance.Next(node.Count)]);
                break;
        }
    }

    /// <summary>One node is left, and takes over whatever the other one held.</summary>
    private static async Task DrainAsync(SimulatedHub hub, IReadOnlyList<IStep> left)
    {
        for (var round = 0; round < 40; round++)
        {
            hub.Bank.Work();
            foreach (var (id, body) in hub.Bank.TakeCalls())
            {
                await hub.CallAsync(id, body);
            }

            foreach (var step in left)
            {
                for (var i = 0; i < 200 && await hub.RunAsync(step); i++)
                {
                }
            }

            await hub.AdvanceAsync(TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>What the payment core asked for, and what it was told.</summary>
    private sealed class Asked
    {
        public List<Guid> Accepted { get; } = [];

        public HashSet<Guid> Cancelled { get; } = [];

        public int TooLate { get; private set; }

        public void Hears(Guid payment, Decision? decision)
        {
            if (decision is Decision.Done)
            {
                Cancelled.Add(payment);
            }

            TooLate += decision is Decision.Conflict ? 1 : 0;
        }
    }
}
