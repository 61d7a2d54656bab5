using System.Globalization;

namespace BankHub.Cli.Inspect.SwiftMt;

/// <summary>A file of messages for people: what each is and between whom, and what statements come to. No party is named.</summary>
internal static class MtOverview
{
    private const int MaxShown = 20;

    public static IReadOnlyList<string> Lines(MtNumbers numbers) =>
    [
        InspectionReport.Count(numbers.Count, "message"),
        .. numbers.Undescribed.Take(MaxShown)
            .Select(type => $"{type} is not described here: its blocks and fields are checked, not which of them it has"),
        .. numbers.Messages.Take(MaxShown).Select(Line),
        .. numbers.Count > MaxShown ? [$"and {numbers.Count - MaxShown:N0} more messages"] : Array.Empty<string>(),
        .. numbers.Statements.Take(MaxShown).Select(statement =>
            $"statement {statement.Id}, account {statement.Account}: {Money(statement.Opening)} -> {Money(statement.Closing)} "
            + $"{statement.Currency}, {InspectionReport.Count(statement.Entries, "entry", "entries")}, credits {Money(statement.Credits)}, "
            + $"debits {Money(statement.Debits)}"),
    ];

    private static string Line(MtShown shown)
    {
        var message = shown.Json;
        string?[] said = [message["reference"]?.ToString(), shown.Money?.ToString(), (message["uetr"] ?? message["mur"])?.ToString()];
        return $"{message["type"]?.ToString() ?? "---"}  {message["sender"],-12} -> {message["receiver"],-12}  "
            + string.Join(", ", said.OfType<string>());
    }

    private static string Money(decimal? amount) => amount?.ToString("N2", CultureInfo.InvariantCulture) ?? "?";
}
