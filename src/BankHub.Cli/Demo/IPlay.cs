using BankHub.Cli.Stage;
using BankHub.Simulators;

namespace BankHub.Cli.Demo;

/// <summary>What the demo plays: which payments, on which stage, and how the banks' books are judged at the end.</summary>
internal interface IPlay
{
    string Title { get; }

    IReadOnlyList<Order> Orders { get; }

    SandboxOptions Stage { get; }

    /// <summary>Shows what the banks' own books say, and returns what is wrong with it.</summary>
    IReadOnlyList<string> Judge(SimulatedBanks banks, Screen screen);
}
