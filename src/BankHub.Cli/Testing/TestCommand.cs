using System.CommandLine;
using System.Diagnostics;

namespace BankHub.Cli.Testing;

/// <summary><c>bankhub test</c>: runs every test project of this build and closes with one plain line.</summary>
internal static class TestCommand
{
    private static readonly string[] Projects = ["BankHub.Tests", "BankHub.IntegrationTests"];

    public static Command Make()
    {
        var filter = new Option<string?>("--filter") { Description = "Only tests that match, as dotnet test understands it" };
        var command = new Command("test", "Runs all tests; the last line is 'N passed, N failed'") { filter };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(filter), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string? filter, CancellationToken cancel)
    {
        var bin = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var results = Path.GetFullPath(Path.Combine(bin, "..", "test-results"));
        var total = TestTally.None;
        foreach (var project in Projects)
        {
            var assembly = Path.Combine(bin, project, configuration, project + ".dll");
            total += await RunAsync(assembly, Path.Combine(results, project + ".trx"), filter, cancel);
        }

        foreach (var line in total.Lines)
        {
            Console.WriteLine(line);
        }

        return total.Failed == 0 ? 0 : 1;
    }

    private static async Task<TestTally> RunAsync(string assembly, string trx, string? filter, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(trx)!);
        File.Delete(trx);
        string[] words =
        [
            "test", assembly, "--results-directory", Path.GetDirectoryName(trx)!,
            "--logger", $"trx;LogFileName={Path.GetFileName(trx)}", "--logger", "console;verbosity=minimal",
            "--blame-hang-timeout", "15m", "--blame-hang-dump-type", "none",
        ];
        using var run = Process.Start("dotnet", filter is null ? words : [.. words, "--filter", filter]);
        await run.WaitForExitAsync(cancel);
        var tally = TestTally.Read(trx);

        // A host that crashed or hung leaves no failed test behind, but a test run that did not end is no success.
        return run.ExitCode != 0 && tally.Failed == 0
            ? tally + TestTally.Broken($"{Path.GetFileName(assembly)}: the run ended with code {run.ExitCode} and no failed test")
            : tally;
    }
}
