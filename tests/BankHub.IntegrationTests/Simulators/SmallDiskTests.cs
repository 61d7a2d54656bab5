using BankHub.IntegrationTests.Faults;
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
        Assert.NotNull(disk);
        using var client = new SystemSftp(banks.FirstCoast);
        var (code, output) = await client.DropAsync("big.ach", new string('9', 200_000));
        Assert.True(code != 0, output);
        Assert.Empty(banks.FirstCoast.Ledger.Files);
        Assert.Equal(0, (await client.RunAsync("rm inbound/big.ach.part")).Code);
        Assert.Equal(0, (await client.DropAsync("small.ach", AchFile())).Code);
        await UntilAsync(() => banks.FirstCoast.Ledger.ExecutionsById.Count == 1, "the small file is taken");
    }
}
