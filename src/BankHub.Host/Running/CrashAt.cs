using System.Diagnostics;
using System.Globalization;
using BankHub.Core.Ports;

namespace BankHub.Host.Running;

/// <summary>
/// Lets a test build die at a named point, as by SIGKILL, or stand still there, as by SIGSTOP: <c>HUB_CRASH_AT=name</c> or
/// <c>HUB_STOP_AT=name</c>, with <c>:n</c> for its nth time. In a release build no point is compiled in.
/// </summary>
internal static class CrashAt
{
    public static void FromEnvironment()
    {
        At(Environment.GetEnvironmentVariable("HUB_CRASH_AT"), Die);
        At(Environment.GetEnvironmentVariable("HUB_STOP_AT"), StandStill);
    }

    private static void At(string? setting, Action end)
    {
        if (setting is not { Length: > 0 })
        {
            return;
        }

        var parts = setting.Split(':');
        var left = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        CrashPoint.Reached += name =>
        {
            if (name == parts[0] && Interlocked.Decrement(ref left) == 0)
            {
                end();
            }
        };
    }

    private static void Die()
    {
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    // Returns once somebody wakes this process (SIGCONT).
    private static void StandStill()
    {
        using var stop = Process.Start("kill", ["-STOP", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        stop.WaitForExit();
    }
}
