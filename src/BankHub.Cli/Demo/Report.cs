using System.Globalization;
using Spectre.Console;

namespace BankHub.Cli.Demo;

/// <summary>The demo's two tables: what the hub says of the payments, and what the banks' own books say of the money.</summary>
internal static class Report
{
    public static Table Payments(IEnumerable<Course> courses)
    {
        var table = Of("connection", "scheme", "sent", "settled", "returned", "rejected", "in doubt", "resolved", "as foretold");
        var groups = courses.GroupBy(course => (course.Connection, course.Order.Scheme)).OrderBy(group => group.Key).ToList();
        foreach (var group in groups)
        {
            table.AddRow([group.Key.Connection, group.Key.Scheme, .. Cells([.. group])]);
        }

        table.AddEmptyRow();
        table.AddRow(["[bold]all[/]", "", .. Cells([.. groups.SelectMany(group => group)])]);
        return table;
    }

    public static Table Money(Reckoning reckoning)
    {
        var table = Of("bank", "scheme", "", "foretold", "executed", "foretold back", "came back", "");
        foreach (var sum in reckoning.Sums)
        {
            table.AddRow(
                sum.Bank, sum.Scheme, sum.IsDebit ? "collected" : "paid", Amount(sum.Currency, sum.Foretold),
                Amount(sum.Currency, sum.Executed), Amount(sum.Currency, sum.ForetoldBack), Amount(sum.Currency, sum.CameBack),
                sum.IsEven ? "[green]✓[/]" : "[red]✗[/]");
        }

        return table;
    }

    private static string[] Cells(IReadOnlyList<Course> courses)
    {
        var right = courses.Count(course => course.HasEnded);
        var doubtful = courses.Where(course => course.WasInDoubt).ToList();
        return
        [
            Count(courses.Count(course => course.ReachedBank)),
            Count(courses.Count(course => course.Was("Settled") || course.Was("Credited"))),
            Count(courses.Count(course => course.Last is "Returned" or "Reversed")),
            Count(courses.Count(course => course.Last == "Rejected")),
            Count(doubtful.Count),
            Count(doubtful.Count(course => course.Last != "InDoubt")),
            right == courses.Count ? $"[green]{Count(right)} ✓[/]" : $"[red]{Count(right)} of {Count(courses.Count)}[/]",
        ];
    }

    private static Table Of(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey);
        foreach (var (name, index) in columns.Select((name, index) => (name, index)))
        {
            table.AddColumn(new TableColumn($"[grey]{name}[/]") { Alignment = index < 2 ? Justify.Left : Justify.Right, NoWrap = true });
        }

        return table;
    }

    private static string Count(int number) => number == 0 ? "[grey]–[/]" : number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Amount(string currency, long cents) =>
        cents == 0 ? "[grey]–[/]" : $"{(cents / 100m).ToString("N2", CultureInfo.InvariantCulture)} {currency}";
}
