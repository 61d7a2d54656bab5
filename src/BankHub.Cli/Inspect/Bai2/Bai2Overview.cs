using System.Globalization;
using BankHub.Cli.Inspect.Iso20022;

namespace BankHub.Cli.Inspect.Bai2;

/// <summary>A file for people: from whom it is, and what each account comes to. No party is named.</summary>
internal static class Bai2Overview
{
    private const int MaxShown = 20;

    public static IReadOnlyList<string> Lines(Bai2Numbers numbers) =>
    [
        .. numbers.File is { } file
            ? [$"from {file.Sender} to {file.Receiver}, file {file.FileIdentification}, {file.CreationDate:yyyy-MM-dd} {file.CreationTime}"]
            : Array.Empty<string>(),
        $"{InspectionReport.Count(numbers.Groups, "group")}, {InspectionReport.Count(numbers.Accounts, "account")}, "
            + $"{InspectionReport.Count(numbers.Entries, "transaction")}, control total {numbers.ControlTotal?.ToString() ?? "?"}",
        .. numbers.Others.Select(group =>
            $"line {group.Line}: the status of the group is {group.Status}: people decide about it, and convert refuses it"),
        .. numbers.Statements.Take(MaxShown).Select(Line),
        .. numbers.Statements.Count > MaxShown ? [$"and {numbers.Statements.Count - MaxShown:N0} more accounts"] : Array.Empty<string>(),
    ];

    private static string Line(StatementNumbers statement) =>
        $"statement {statement.Id}, account {statement.Account}: {Money(statement.Opening)} -> {Money(statement.Closing)} "
        + $"{statement.Currency}, {InspectionReport.Count(statement.Entries, "entry", "entries")}, credits {Money(statement.Credits)}, "
        + $"debits {Money(statement.Debits)}";

    private static string Money(decimal? amount) => amount?.ToString("N2", CultureInfo.InvariantCulture) ?? "?";
}
