using System.Diagnostics;
using BankHub.IntegrationTests.Channels;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Cli;

/// <summary>A measurement that is broken off takes its private servers and its files with it.</summary>
public sealed class ChannelBenchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("bankhub-broken-bench-");

    public void Dispose() => _folder.Dispose();

    // To it alone, as a service manager ends it; to all that it started, as Ctrl-C at a terminal does; not to be caught at all.
    [Theory]
    [InlineData("TERM", "", true)]
    [InlineData("INT", "", true)]
    [InlineData("INT", "-", true)]
    [InlineData("TERM", "-", true)]
    [InlineData("HUP", "-", false)]
    [InlineData("KILL", "", false)]
    public async Task A_signal_ends_it_with_its_servers(string signal, string group, bool clears)
    {
        // Who runs the tests in the background makes everything that they start ignore what a terminal sends.
        var start = new ProcessStartInfo(
            "setsid",
            [
                "env", "--default-signal=INT,HUP",
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "bankhub.dll"),
                "bench", "channel", "--megabytes", "5", "--files", "20",
            ])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["TMPDIR"] = _folder.Path },
        };
        using var bench = Process.Start(start)!;
        try
        {
            // Once the first line of the table is there, both its server and its client are at work.
            for (var line = ""; !line.StartsWith("sftp:", StringComparison.Ordinal);)
                line = await bench.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended by itself.");
            Assert.NotEmpty(Ours());
            Processes.Run("kill", $"-{signal}", "--", $"{group}{bench.Id}");
            Assert.True(bench.WaitForExit(TimeSpan.FromSeconds(30)), "It goes on.");
            Assert.NotEqual(0, bench.ExitCode);
            await Eventually.Async(() => Ours().Count == 0);
            Assert.True(!clears || Directory.GetFileSystemEntries(_folder.Path).Length == 0, "Files are left.");
        }
        finally
        {
            bench.Kill(entireProcessTree: true);
            foreach (var id in Ours())
                Processes.Run("kill", "-KILL", $"{id}");
        }
    }

    /// <summary>Whatever was started with a file of this test.</summary>
    private List<int> Ours() =>
    [
        .. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(int.Parse!)
            .Where(id => Processes.CommandOf(id).Any(word => word.Contains(_folder.Path, StringComparison.Ordinal))),
    ];
}
