using System.Globalization;
using System.Text.Json.Nodes;
using BankHub.Cli.Inspect.Iso20022;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Delimited.Payments;
using BankHub.Mapping.Delimited.Statements;

namespace BankHub.Cli.Inspect.Delimited;

/// <summary>Tables of text: what is in which column no content tells, so that a layout must be given.</summary>
internal sealed class TableFiles : IFileFormat
{
    /// <summary>Nobody reads more; all are counted.</summary>
    private const int MaxFindings = 10_000;

    public string Name => "csv";

    public IReadOnlyCollection<string> Rules => [];

    public Likeness Of(ReadOnlySpan<byte> head) => Likeness.None;

    public Inspection Inspect(FileBody body, InspectionTerms terms) => terms.Layout is not { } plan
        ? new(Name, null, [new(true, 1, 1, "File", "", "layout", "is a table, which is read by a layout: --layout FILE")], 1, 0, [], [], [])
        : plan.Layout.Use == LayoutUse.Statement ? Statements(body, plan, terms.Show)
        : Payments(body, plan);

    /// <summary>Nothing can be read without a layout, and so nothing is measured.</summary>
    public IReadOnlyList<FormatStep> Steps(ReadOnlyMemory<byte> whole) => [];

    /// <summary>What is measured of a table with its layout.</summary>
    public static IReadOnlyList<FormatStep> Steps(ReadOnlyMemory<byte> whole, LayoutPlan plan) =>
    [
        new("rows", "rows, cut into fields and checked", () => Rows(whole, plan)),
        plan.Layout.Use == LayoutUse.Statement
            ? new("entries", "canonical entries, balances and sums held against them",
                () => new TableToStatements(plan).Decode(whole).LongCount(item => item is DecodedEntry))
            : new("payments", "canonical payments", () => new TableToPayments(plan).Read(whole).Payments.Count),
    ];

    private static long Rows(ReadOnlyMemory<byte> whole, LayoutPlan plan)
    {
        using var reader = new TableReader(whole, plan.Form);
        var rows = 0L;
        while (reader.Read())
        {
            for (var i = 1; i <= reader.Count && reader.RowProblem is null; i++)
            {
                _ = reader[TableCell.At(i)].Length;
            }

            rows++;
        }

        return rows;
    }

    private Inspection Statements(FileBody body, LayoutPlan plan, bool show)
    {
        DecodedItem[] items = [.. new TableToStatements(plan).Decode(body.Whole())];
        DecodedEntry[] entries = [.. items.OfType<DecodedEntry>()];
        StatementNumbers[] statements =
        [
            .. entries.GroupBy(entry => (entry.Statement, entry.Entry.Amount.Currency)).Select(group => new StatementNumbers(
                group.Key.Statement?.Identification,
                show ? group.Key.Statement?.Account.Number : AccountMask.Of(group.Key.Statement?.Account.Number),
                group.Key.Currency.Value, Balances.Opening(group.Key.Statement?.Balances ?? [])?.Amount.Value,
                Balances.Closing(group.Key.Statement?.Balances ?? [])?.Amount.Value, group.Count(), Sum(group, BookingSide.Credit),
                Sum(group, BookingSide.Debit))),
        ];
        return Inspected(
            "statement", items.OfType<DecodedFinding>().Select(item => item.Finding),
            new() { ["entries"] = entries.Length, ["statements"] = new JsonArray([.. statements.Select(IsoNumbers.Statement)]) },
            [.. statements.Select(Line)]);
    }

    private Inspection Payments(FileBody body, LayoutPlan plan)
    {
        var (payments, findings) = new TableToPayments(plan).Read(body.Whole());
        var sums = payments.GroupBy(payment => payment.Amount.Currency.Value)
            .Select(group => (Currency: group.Key, Sum: group.Sum(payment => payment.Amount.Value))).ToList();
        return Inspected(
            "payments", findings,
            new()
            {
                ["payments"] = payments.Count,
                ["amounts"] = new JsonObject(sums.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Currency, Text(one.Sum)))),
            },
            [InspectionReport.Count(payments.Count, "payment"), .. sums.Select(one => $"{Text(one.Sum)} {one.Currency}")]);
    }

    private Inspection Inspected(string type, IEnumerable<Finding> found, JsonObject summary, IReadOnlyList<string> overview)
    {
        Problem[] problems = [.. found.Select(Problem)];
        var errors = problems.Count(problem => problem.IsError);
        return new(Name, type, [.. problems.Take(MaxFindings)], errors, problems.Length - errors, [], summary, overview);
    }

    /// <summary>A finding of a table stands at a line and a column of it; what parties say oddly is left out, and no error.</summary>
    private static Problem Problem(Finding finding)
    {
        var parts = finding.Path.Split(", ", 3);
        var (line, column) = parts.Length > 1 ? (Number(parts[0]), Number(parts[1])) : (0, 0);
        return new(
            finding.Rule != "left-out", line, column, line > 0 ? "Row" : "File", parts.Length > 2 ? parts[2] : "", finding.Rule,
            finding.Message);
    }

    private static int Number(string words) =>
        int.TryParse(words.AsSpan(words.LastIndexOf(' ') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : 0;

    private static string Line(StatementNumbers statement) =>
        $"{InspectionReport.Count(statement.Entries, "entry", "entries")} in {statement.Currency}, credits {Text(statement.Credits)}, "
        + $"debits {Text(statement.Debits)}";

    private static decimal Sum(IEnumerable<DecodedEntry> entries, BookingSide side) =>
        entries.Where(entry => entry.Entry.Side == side).Sum(entry => entry.Entry.Amount.Value);

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
