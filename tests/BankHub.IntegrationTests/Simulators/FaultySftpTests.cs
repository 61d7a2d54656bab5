using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch.Sftp;
using static BankHub.IntegrationTests.Simulators.Customers;

namespace BankHub.IntegrationTests.Simulators;

/// <summary>The file server that lies, dies and stalls on order, behind the same sshd.</summary>
public sealed class FaultySftpTests : IAsyncLifetime, IDisposable
{
    private static readonly string File = AchFile();
    private SimulatedBanks banks = null!;
    private SystemSftp client = null!;

    public async Task InitializeAsync()
    {
        banks = await SimulatedBanks.StartAsync(new SimulatorOptions
        {
            FirstCoast = new FirstCoastOptions { FaultySftp = true },
            Meridian = new MeridianOptions { Enabled = false },
        });
        banks.FirstCoast.PickUpPaused = true;
        client = new SystemSftp(banks.FirstCoast);
    }

    public async Task DisposeAsync() => await banks.DisposeAsync();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Without_orders_it_behaves()
    {
        var (code, output) = await client.DropAsync("a.ach", File);
        Assert.True(code == 0, output);
        Assert.Equal(File, Stored("a.ach"));
        var copy = client.LocalFile("copy", "");
        (code, output) = await client.RunAsync($"get inbound/a.ach {copy}", "ls -l inbound", "rm inbound/a.ach", "-ls inbound");
        Assert.True(code == 0, output);
        Assert.Equal(File, System.IO.File.ReadAllText(copy));
        Assert.Null(Stored("a.ach"));
    }

    [Fact]
    public async Task Many_requests_under_way_at_once_are_answered_in_order()
    {
        var large = string.Concat(Enumerable.Range(0, 500_000).Select(n => $"{n:D9}\n"));
        var (code, output) = await client.DropAsync("large.ach", large);
        Assert.True(code == 0, output);
        Assert.Equal(large, Stored("large.ach"));
        var copy = client.LocalFile("copy", "");
        await client.RunAsync($"get inbound/large.ach {copy}");
        Assert.Equal(large, System.IO.File.ReadAllText(copy));
    }

    [Theory]
    [InlineData(SftpOperation.Rename, SftpMisdeed.Lie, 0, true, null)]
    [InlineData(SftpOperation.Rename, SftpMisdeed.FailAfter, 0, false, 960)]
    [InlineData(SftpOperation.Rename, SftpMisdeed.DieBefore, 0, false, null)]
    [InlineData(SftpOperation.Rename, SftpMisdeed.DieAfter, 0, false, 960)]
    [InlineData(SftpOperation.Write, SftpMisdeed.Lie, 0, true, 0)]
    [InlineData(SftpOperation.Write, SftpMisdeed.Lie, 500, true, 500)]
    [InlineData(SftpOperation.Write, SftpMisdeed.Fail, 500, false, null)]
    [InlineData(SftpOperation.Write, SftpMisdeed.DieBefore, 500, false, null)]
    [InlineData(SftpOperation.Close, SftpMisdeed.DieAfter, 0, false, null)]
    public async Task Ordered_misdeeds_strike_once(SftpOperation operation, SftpMisdeed misdeed, long after, bool looksGood, int? stored)
    {
        banks.FirstCoast.SftpFaults.Order(new SftpFault(operation, misdeed, AfterBytes: after));
        var (code, output) = await client.DropAsync("a.ach", File);
        Assert.True(looksGood == (code == 0), $"{code} {output}");
        Assert.Equal(stored, Stored("a.ach")?.Length);
        Assert.Empty(banks.FirstCoast.SftpFaults.Open);
        Assert.Equal(0, (await client.DropAsync("b.ach", File)).Code);
    }

    [Fact]
    public async Task A_stalled_rename_leaves_the_customer_waiting()
    {
        banks.FirstCoast.SftpFaults.Order(new SftpFault(SftpOperation.Rename, SftpMisdeed.StallAfter));
        var file = client.LocalFile("a", File);
        using var process = client.Start($"put {file} inbound/a.part", "rename inbound/a.part inbound/a.ach");
        await UntilAsync(() => Stored("a.ach") is not null, "the rename is done");
        await Task.Delay(300);
        Assert.False(process.HasExited);
        process.Kill();
    }

    private string? Stored(string name)
    {
        var file = Path.Combine(banks.FirstCoast.InboundFolder, name);
        return System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : null;
    }
}
