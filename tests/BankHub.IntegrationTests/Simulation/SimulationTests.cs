using BankHub.Core.Payments;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Store;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>
/// The machine under a seed, in one thread. 100 seeds here; SIMULATION_SEEDS=first-last runs any others, and a seed that
/// fails replays exactly.
/// </summary>
public sealed class SimulationTests(SimulationDatabase database, ITestOutputHelper output) : IClassFixture<SimulationDatabase>
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
        for (var seed = first; seed <= last; seed++)
        {
            var faults = await RunAsync(seed);
            Assert.True(faults.Count == 0, $"seed {seed}: {string.Join("; ", faults)}");
        }
    }

    private async Task<List<string>> RunAsync(int seed)
    {
        await database.EmptyAsync();
        await using var hub = SimulatedHub.Create(seed, database.Source);
        await hub.FreezeAsync();
        var chance = new Random(seed ^ 0x5EED);
        hub.Bank.Stopped = async () =>
        {
            await hub.AdvanceAsync(TimeSpan.FromSeconds(40));
            var watch = hub.Node(1).Single(s => s.Name == StepNames.Watch);
            await hub.RunAsync(watch);
        };

        var accepted = new List<Guid>();
        var absences = new Random(seed ^ 0xA3A7);
        for (var turn = 0; turn < Turns; turn++)
        {
            hub.Bank.IsAway ^= absences.Next(hub.Bank.IsAway ? 20 : 80) == 0;
            await TurnAsync(hub, chance, accepted);
        }

        hub.Bank.Heal();
        await DrainAsync(hub);
        output.WriteLine($"seed {seed}: {accepted.Count} payments, {hub.Bank.Orders.Count} orders at the bank");
        return await HistoryCheck.FaultsAsync(hub, accepted);
    }

    private static async Task TurnAsync(SimulatedHub hub, Random chance, List<Guid> accepted)
    {
        switch (chance.Next(10))
        {
            case 0 when accepted.Count < Payments:
                var files = chance.Next(2) == 0;
                accepted.Add(await hub.AcceptAsync(
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
            default:
                var node = hub.Node(chance.Next(2));
                await hub.RunAsync(node[chance.Next(node.Count)]);
                break;
        }
    }

    private static async Task DrainAsync(SimulatedHub hub)
    {
        for (var round = 0; round < 40; round++)
        {
            hub.Bank.Work();
            foreach (var (id, body) in hub.Bank.TakeCalls())
            {
                await hub.CallAsync(id, body);
            }

            foreach (var step in hub.Node(0))
            {
                for (var i = 0; i < 200 && await hub.RunAsync(step); i++)
                {
                }
            }

            await hub.AdvanceAsync(TimeSpan.FromSeconds(20));
        }
    }
}
