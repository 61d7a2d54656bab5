using System.Globalization;
using Spectre.Console;

namespace BankHub.Cli.Demo;

/// <summary>The last words: which payment is worth a closer look, whether all went as foretold, and how to look further.</summary>
internal static class Closing
{
    private const int MostFaults = 20;

    /// <summary>One that came back, in which every kind of file takes part, and one whose fate had to be asked for.</summary>
    public static IReadOnlyList<Course> Choose(IReadOnlyList<Course> courses)
    {
        var sorted = courses.OrderBy(course => course.Order.Scenario.Number)
            .ThenBy(course => course.Order.Reference, StringComparer.Ordinal).ToList();
        var returned = sorted.Find(course => course.Last == "Returned" && course.Order.Scheme == "ach-ppd");
        var doubtful = sorted.Find(course => course.WasInDoubt && course.HasEnded);
        return returned is null && doubtful is null ? [.. sorted.Take(1)] : [.. new[] { returned, doubtful }.OfType<Course>()];
    }

    public static void Show(Screen screen, IReadOnlyList<string> faults, int total)
    {
        screen.Title("Look further");
        screen.Say("  [bold]./bankhub up[/]                  keeps all of this running, with addresses, keys and examples");
        screen.Say("  [bold]./bankhub demo --seed 2[/]       other payments; [bold]--payments N[/] more or fewer");
        screen.Say("  [bold]./bankhub demo --from FILE[/]    the payments of a NACHA file");
        screen.Say("  [bold]./bankhub test[/]                all tests");
        screen.Say("  [bold]adapters/[/]                     how a bank is added: one folder");
        foreach (var fault in faults.Take(MostFaults))
        {
            screen.Say($"[red]✗[/] {Markup.Escape(fault)}");
        }

        if (faults.Count > MostFaults)
        {
            screen.Say($"[red]… and {faults.Count - MostFaults} more[/]");
        }

        var count = total.ToString("N0", CultureInfo.InvariantCulture);
        screen.Say(faults.Count == 0
            ? $"\n[bold green]✓ all {count} payments ended as foretold, and every cent is where it belongs[/]"
            : $"\n[bold red]✗ {faults.Count} things are not as foretold[/]");
    }
}
