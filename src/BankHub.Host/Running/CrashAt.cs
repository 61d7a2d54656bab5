using System.Diagnostics;
using BankHub.Hub.Steps;

namespace BankHub.Host.Running;

/// <summary>
/// Lets a test build die at a named point, as by SIGKILL: <c>HUB_CRASH_AT=name</c>, or <c>name:n</c> for its nth time. In a release build
/// no point is compiled in.
/// </summary>
internal static class CrashAt
{
    public static void FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable("HUB_CRASH_AT") is not { Length: > 0 } setting)
        {
            return;
        }

        var parts = setting.Split(':');
        var left = parts.Length > 1 ? int.Parse(parts[1]) : 1;
        CrashPoint.Reached = name =>
        {
            if (name == parts[0] && Interlocked.Decrement(ref left) == 0)
            {
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        };
    }
}
