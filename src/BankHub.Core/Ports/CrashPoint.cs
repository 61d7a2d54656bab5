using System.Diagnostics;

namespace BankHub.Core.Ports;

/// <summary>
/// Named places in the machine and in its transports at which a test build can be told to die. A release build compiles none
/// of the calls.
/// </summary>
public static class CrashPoint
{
    private static readonly AsyncLocal<Action<string>?> _inThisFlow = new();

    /// <summary>What happens at a point; a test build's host sets it.</summary>
    public static Action<string>? Reached { get; set; }

    /// <summary>What happens at a point in this flow of calls alone: for simulations beside other tests.</summary>
    public static Action<string>? ReachedHere
    {
        get => _inThisFlow.Value;
        set => _inThisFlow.Value = value;
    }

    [Conditional("CRASH_POINTS")]
    public static void At(string name) => (_inThisFlow.Value ?? Reached)?.Invoke(name);
}
