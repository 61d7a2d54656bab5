using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;
using static BankHub.IntegrationTests.Simulators.Customers;

namespace BankHub.IntegrationTests.Simulators;

/// <summary>A bank whose inbound directory is really full.</summary>
public sealed class SmallDiskTests
{
    [MountFact]
    public async Task A_full_disk_refuses_the_upload_and_takes_the_next_one_when_there_is_room()
    {
        var options = new SimulatorOptions { Meridian = new MeridianOptions { Enabled = false } };
        await using var banks = await SimulatedBanks.StartAsync(options);
        using var disk = SmallDisk.TryMount(banks.FirstCoast.InboundFolder, 64);
        using var client = new SystemSftp(banks.FirstCoast);
        var (code, output) = await client.DropAsync("big.ach", new string('9', 200_000));
        Assert.True(code != 0, output);
        Assert.Empty(banks.FirstCoast.Ledger.Files);
        Assert.Equal(0, (await client.RunAsync("rm inbound/big.ach.part")).Code);
        Assert.Equal(0, (await client.DropAsync("small.ach", AchFile())).Code);
        await UntilAsync(() => banks.FirstCoast.Ledger.ExecutionsById.Count == 1, "the small file is taken");
    }
}

/// <summary>A test that mounts; skipped, saying so, where that is not allowed.</summary>
internal sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        var folder = Directory.CreateTempSubdirectory("mount-");
        using (var disk = SmallDisk.TryMount(folder.FullName, 64))
        {
            Skip = disk is null ? "this user or machine must not mount" : null;
        }
        folder.Delete();
    }
}
