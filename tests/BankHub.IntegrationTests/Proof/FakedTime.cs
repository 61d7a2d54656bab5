using System.Diagnostics;
using System.Globalization;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// The clock of one process, which a test puts forward and back while it runs, by libfaketime. What a process measures without a date (the
/// monotonic clock of its timers) goes on as it does on a real machine.
/// </summary>
internal sealed class FakedTime(string file)
{
    private static readonly string[] Places = ["/usr/lib/x86_64-linux-gnu/faketime", "/usr/lib/aarch64-linux-gnu/faketime"];

    private static readonly string Library = Places.Select(place => Path.Combine(place, "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("libfaketime is not installed (the package faketime)");

    /// <summary>How far the process is ahead of the real time, from now on.</summary>
    public void Set(TimeSpan ahead) =>
        File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{ahead.TotalSeconds:+0;-0;+0}"));

    public void ApplyTo(ProcessStartInfo info)
    {
        info.Environment["LD_PRELOAD"] = Library;
        info.Environment["FAKETIME_TIMESTAMP_FILE"] = file;
        info.Environment["FAKETIME_NO_CACHE"] = "1";
        info.Environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
        info.Environment["FAKETIME_FORCE_MONOTONIC_FIX"] = "0";
    }
}
