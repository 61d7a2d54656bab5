using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using BankHub.Hub.Store.Private;

namespace BankHub.Cli.Bench;

/// <summary>What the disk under the database can do: pg_test_fsync, which stands beside every database figure.</summary>
internal static partial class FsyncTest
{
    /// <summary>Synced writes a second by fdatasync, which PostgreSQL uses here; null when the program is not installed.</summary>
    public static async Task<double?> RunAsync(string folder, CancellationToken cancel)
    {
        var program = Path.Combine(PostgresBinaries.Find() ?? "", "pg_test_fsync");
        if (!File.Exists(program))
        {
            return null;
        }

        var file = Path.Combine(folder, "fsync-test");
        var start = new ProcessStartInfo(program, ["-s", "1", "-f", file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var run = Process.Start(start)!;
        var output = await run.StandardOutput.ReadToEndAsync(cancel);
        await run.WaitForExitAsync(cancel);
        File.Delete(file);
        return Line().Match(output) is { Success: true } match
            ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(@"^\s*fdatasync\s+([0-9.]+) ops/sec", RegexOptions.Multiline)]
    private static partial Regex Line();
}
