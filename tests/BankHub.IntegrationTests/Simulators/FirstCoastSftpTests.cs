using System.Net.Sockets;
using BankHub.Simulators;
using static BankHub.IntegrationTests.Simulators.Customers;

namespace BankHub.IntegrationTests.Simulators;

/// <summary>The ACH bank on its real sshd, met by OpenSSH's own client.</summary>
public sealed class FirstCoastSftpTests : IAsyncLifetime, IDisposable
{
    private SimulatedBanks banks = null!;
    private SystemSftp client = null!;

    public async Task InitializeAsync()
    {
        banks = await SimulatedBanks.StartAsync(new SimulatorOptions { Meridian = new MeridianOptions { Enabled = false } });
        client = new SystemSftp(banks.FirstCoast);
    }

    public async Task DisposeAsync() => await banks.DisposeAsync();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_dropped_file_is_taken_and_answered_in_the_outbound_directory()
    {
        var (code, output) = await client.DropAsync("fc-1.ach", AchFile());
        Assert.True(code == 0, output);
        await UntilAsync(() => Directory.GetFiles(banks.FirstCoast.OutboundFolder, "FCSTL*.txt").Length == 1, "it is settled");
        var (_, listing) = await client.RunAsync("ls -1 outbound", "ls -1 inbound");
        Assert.Contains("FCACK_", listing, StringComparison.Ordinal);
        Assert.Contains("FCSTL_", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("fc-1", listing, StringComparison.Ordinal);
        Assert.Equal(1, banks.FirstCoast.Ledger.ExecutionsById["PAY-1"]);
    }

    [Fact]
    public async Task A_file_under_its_temporary_name_is_left_alone()
    {
        await client.RunAsync($"put {client.LocalFile("x", AchFile())} inbound/x.ach.part");
        await Task.Delay(200);
        Assert.Empty(banks.FirstCoast.Ledger.Files);
        Assert.True(File.Exists(Path.Combine(banks.FirstCoast.InboundFolder, "x.ach.part")));
    }

    [Fact]
    public async Task A_rename_never_overwrites()
    {
        banks.FirstCoast.PickUpPaused = true;
        Assert.Equal(0, (await client.DropAsync("x.ach", AchFile())).Code);
        var other = client.LocalFile("x", "other");
        var (code, output) = await client.RunAsync($"put {other} inbound/x.part", "rename -l inbound/x.part inbound/x.ach");
        Assert.True(code != 0, output);
        Assert.Equal(AchFile(), File.ReadAllText(Path.Combine(banks.FirstCoast.InboundFolder, "x.ach")));
    }

    [Fact]
    public async Task An_answer_is_deleted_by_the_customer_and_its_name_never_comes_again()
    {
        banks.FirstCoast.DropOutbound("FCACK_20261123_000099.txt", "poison"u8.ToArray());
        Assert.Equal(0, (await client.RunAsync("rm outbound/FCACK_20261123_000099.txt")).Code);
        Assert.Empty(Directory.GetFiles(banks.FirstCoast.OutboundFolder));
    }

    [Fact]
    public async Task The_server_goes_down_and_comes_back_with_the_same_key_and_port()
    {
        var port = banks.FirstCoast.Port;
        banks.FirstCoast.ServerDown();
        await UntilAsync(() => !Answers(port), "the server is gone");
        banks.FirstCoast.ServerUp();
        Assert.Equal(port, banks.FirstCoast.Port);
        Assert.Equal(0, (await client.DropAsync("again.ach", AchFile())).Code);
    }

    // The kernel closes the listening socket of a killed process in its own time.
    private static bool Answers(int port)
    {
        using var line = new TcpClient();
        try
        {
            line.Connect("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [Fact]
    public async Task Killed_sessions_end_at_the_customer_and_the_server_goes_on()
    {
        var fifo = client.LocalFile("big", new string('9', 20_000_000));
        using var process = client.Start([.. Enumerable.Range(0, 200).Select(n => $"put {fifo} inbound/big{n}.part")]);
        await UntilAsync(() => Directory.GetFiles(banks.FirstCoast.InboundFolder, "big*").Length > 0, "the upload runs");
        Assert.True(banks.FirstCoast.KillSessions() > 0);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal(0, (await client.DropAsync("after.ach", AchFile())).Code);
    }
}
