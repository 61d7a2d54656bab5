using BankHub.Core.Adapters;
using BankHub.Hub.Steps;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// The time of a window passes while the hub is down. The real steps on the real PostgreSQL; a restart is a new hub on the
/// same rows, and the hub's clock is moved.
/// </summary>
public sealed class WindowTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly AdapterManifest Windowed = LabManifest.Files with
    {
        Products =
        [
            LabManifest.Files.Products[0] with
            {
                Windows = [new("morning", new(12, 0), new(14, 0), null), new("afternoon", new(16, 0), new(18, 0), null)],
            },
        ],
    };

    private int _restarts;

    [Theory]
    [InlineData("23 12:00:00", "23 14:00")] // Up again at the opening: it goes with the window that it slept into.
    [InlineData("23 13:59:59.999", "23 14:00")]
    [InlineData("23 14:00:00", "23 18:00")] // A cut-off is exclusive.
    [InlineData("23 17:59:59", "23 18:00")]
    [InlineData("24 12:30:00", "24 14:00")] // Slept through all of Monday's windows.
    public async Task What_slept_through_its_time_goes_once_with_the_first_window_that_is_left(string up, string cutOff)
    {
        await database.EmptyAsync();
        await using (var before = await StartAsync("23 11:59:59"))
        {
            await before.AcceptAsync(LabPayments.Next(new Random(1), files: true), "lab-files", "files");
            await RunAsync(before, StepNames.Windows, StepNames.Seal, StepNames.Send);
            Assert.Equal(0, await CountAsync("select count(*) from outbound"));
        }

        await using var after = await StartAsync(up);
        await RunAsync(after, StepNames.Windows, StepNames.Seal, StepNames.Send);
        // An opening that lies ahead is waited for.
        await after.SqlAsync(
            $"update hub_clock set frozen_at = greatest(frozen_at, '2026-11-{cutOff}:00+00'::timestamptz - interval '1 hour')");
        for (var firing = 0; firing < 3; firing++)
        {
            await RunAsync(after, StepNames.Windows, StepNames.Seal, StepNames.Send);
        }

        Assert.Equal(1, await CountAsync("select count(*) from attempt"));
        Assert.Equal(1, await CountAsync($"select count(*) from outbound where sends = 1 and not_after = '2026-11-{cutOff}:00+00'"));
        Assert.Single(after.Bank.Taken);
    }

    [Fact]
    public async Task A_sealed_message_that_slept_past_its_cut_off_never_leaves_and_its_payment_goes_with_the_next_window()
    {
        await database.EmptyAsync();
        await using (var before = await StartAsync("23 13:59:00"))
        {
            await before.AcceptAsync(LabPayments.Next(new Random(1), files: true), "lab-files", "files");
            await RunAsync(before, StepNames.Windows, StepNames.Seal);
            Assert.Equal(1, await CountAsync("select count(*) from outbound where state = 'Sealed'"));
        }

        await using var after = await StartAsync("23 14:00:00");
        await RunAsync(after, StepNames.Windows, StepNames.Send, StepNames.Seal);
        Assert.Equal(1, await CountAsync("select count(*) from outbound where state = 'Voided' and sends = 0"));
        Assert.Equal(1, await CountAsync("select count(*) from alarm where rule = 'window-missed'"));
        Assert.Empty(after.Bank.Taken);

        await after.SqlAsync("update hub_clock set frozen_at = '2026-11-23 16:00:00+00'");
        await RunAsync(after, StepNames.Windows, StepNames.Seal, StepNames.Send);
        Assert.Equal(2, await CountAsync("select count(*) from attempt"));
        Assert.Single(after.Bank.Taken);
    }

    private async Task<SimulatedHub> StartAsync(string time)
    {
        var hub = SimulatedHub.Create(++_restarts, database.Source, Windowed);
        hub.Bank.Heal();
        await hub.SqlAsync($"update hub_clock set frozen_at = '2026-11-{time}+00'");
        return hub;
    }

    private static async Task RunAsync(SimulatedHub hub, params string[] names)
    {
        foreach (var step in names.SelectMany(n => hub.Node(0).Where(s => s.Name == n)))
        {
            await hub.RunAsync(step);
        }
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
