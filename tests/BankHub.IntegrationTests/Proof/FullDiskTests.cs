using System.Diagnostics;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators.FirstCoastAch;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>The disk of the hub's own database is full: nothing is accepted that is not durable, and nothing accepted is lost.</summary>
[Collection(LabCollection.Name)]
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const int Kilobytes = 600_000;
    private const int Payments = 4000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [MountFact]
    public async Task A_full_disk_of_the_database_takes_nothing_in_and_costs_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("bankhub-proof-small-").FullName;
        using var disk = SmallDisk.TryMount(folder, Kilobytes);
        Assert.NotNull(disk);
        await using var lab = await Lab.StartAsync(1, output, dataFolder: Path.Combine(folder, "data"));
        var hub = await lab.StartReadyAsync(0);
        var orders = new Orders("F");
        var load = new Load(lab, orders).Start(TimeSpan.FromMilliseconds(50), Payments);
        for (var round = 0; round < 2; round++)
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            var filler = Fill(folder);
            lab.Note($"full, {orders.All.Count} payments handed in");
            Assert.True(await RefusesAsync(lab), "a full disk was not said");
            await Task.Delay(TimeSpan.FromSeconds(3));
            File.Delete(filler);

            // A server that could not write its log ends; that it is started again is its keeper's work.
            await lab.Postgres.StopImmediateAsync();
            await lab.Postgres.StartAgainAsync();
            Assert.True(await hub.ReadyAsync(), "the hub ended");
            lab.Note($"room again, {lab.Core.Repeated} requests were repeated");
        }

        await load.DisposeAsync();
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.Equal(0, await hub.TerminateAsync());
    }

    private static async Task<bool> RefusesAsync(Lab lab)
    {
        var before = lab.Core.SentAway;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(100))
        {
            if (lab.Core.SentAway > before)
            {
                return true;
            }
        }

        return false;
    }

    private static string Fill(string folder)
    {
        var path = Path.Combine(folder, "filler");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var block = new byte[64 * 1024]; ;)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            return path; // No room is left.
        }
    }
}
