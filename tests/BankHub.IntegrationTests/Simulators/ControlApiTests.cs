using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using BankHub.Simulators;
using static BankHub.IntegrationTests.Simulators.Customers;

namespace BankHub.IntegrationTests.Simulators;

/// <summary>The banks as their own process, driven over the control API.</summary>
public sealed class ControlApiTests
{
    [Fact]
    public async Task Books_clock_and_actions_are_within_reach()
    {
        await using var banks = await SimulatedBanks.StartAsync(new SimulatorOptions { ManualClock = true });
        using var http = new HttpClient { BaseAddress = banks.Control.Address };
        var bank = banks.FirstCoast;
        File.WriteAllText(Path.Combine(bank.InboundFolder, "x.ach"), AchFile());
        await UntilAsync(() => bank.Ledger.Files.Count == 1, "the file is taken");
        Assert.Empty(Directory.GetFiles(bank.OutboundFolder));
        await OrderAsync(http, "/clock/advance?seconds=0.2");
        Assert.Single(Directory.GetFiles(bank.OutboundFolder));
        await OrderAsync(http, "/first-coast/publish");
        Assert.Equal(2, Directory.GetFiles(bank.OutboundFolder).Length);
        using var ledger = JsonDocument.Parse(await http.GetStringAsync("/ledger"));
        Assert.Equal(50_000, ledger.RootElement[0].GetProperty("centsOut").GetProperty("USD").GetInt64());
        using var scenarios = JsonDocument.Parse(await http.GetStringAsync("/scenarios"));
        Assert.Equal(Scenarios.All.Count, scenarios.RootElement.GetArrayLength());
        Assert.Contains("POST /meridian/fault", await http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_senseless_order_is_a_400_with_words()
    {
        var options = new SimulatorOptions { FirstCoast = new FirstCoastOptions { Enabled = false } };
        await using var banks = await SimulatedBanks.StartAsync(options);
        using var http = new HttpClient { BaseAddress = banks.Control.Address };
        using var answer = await http.PostAsync("/meridian/fault?kind=earthquake", null);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("earthquake", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ssh_server_dies_with_a_bank_process_that_is_killed()
    {
        var folder = Directory.CreateTempSubdirectory("banks-");
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            ["exec", typeof(SimulatedBanks).Assembly.Location, "--folder", folder.FullName]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadLineAsync();
        var port = int.Parse(File.ReadAllText(Path.Combine(folder.FullName, "first-coast/keys/known_hosts")).Split(':', ' ')[1]);
        Assert.True(Listens(port));
        process.Kill();
        await UntilAsync(() => !Listens(port), "sshd is gone");
        await UntilAsync(() => IsDeleted(folder), "nobody writes there any more");
    }

    private static bool IsDeleted(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false; // The last words of a dying process.
        }
    }

    private static bool Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task OrderAsync(HttpClient http, string path)
    {
        using var answer = await http.PostAsync(path, null);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
