using System.Diagnostics;

namespace BankHub.Core.Ports;

/// <summary>
/// Named places in the machine and in its transports at which a test build can be told to die (CHECKS.md R1). A release build compiles none
/// of the calls.
/// </summary>
public static class CrashPoint
{
    /// <summary>What happens at a point; a test build's host sets it.</summary>
    public static Action<string>? Reached { get; set; }

    [Conditional("CRASH_POINTS")]
    public static void At(string name) => Reached?.Invoke(name);
}
