using System.Globalization;
using BankHub.Cli.Stage;
using BankHub.Simulators;

namespace BankHub.Cli.Demo;

/// <summary>A mixed crowd over five banks, whose rules foretell how each payment ends.</summary>
internal sealed class CrowdPlay(DemoOptions options) : IPlay
{
    public string Title =>
        $"{options.Payments.ToString("N0", CultureInfo.InvariantCulture)} payments through five banks (seed {options.Seed})";

    public IReadOnlyList<Order> Orders { get; } = new Crowd(options.Seed, Today.At).Make(options.Payments);

    public SandboxOptions Stage { get; } = new();

    public IReadOnlyList<string> Judge(SimulatedBanks banks, Screen screen)
    {
        var reckoning = Reckoning.Of(Orders, BankBooks.Read(banks));
        screen.Title("The money, by the banks' own books");
        screen.Show(Report.Money(reckoning));
        return reckoning.Faults;
    }
}
