using System.Globalization;
using BankHub.Formats.Iso20022.Envelope;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>A message for people: its headers, its sums, its statements. No party to a payment is named.</summary>
internal static class IsoOverview
{
    private const int MaxStatements = 20;

    public static IReadOnlyList<string> Lines(IsoNumbers numbers) =>
        numbers.Reader.Version is null ? [] : [.. Header(numbers), .. Sums(numbers), .. Statements(numbers), .. Checks(numbers)];

    private static IEnumerable<string> Header(IsoNumbers numbers)
    {
        if (numbers.Reader.BusinessHeader is { } header)
        {
            yield return $"from {Party(header.From)} to {Party(header.To)}, {header.BusinessMessageIdentifier ?? "without a number"}";
        }

        yield return $"message {numbers.Summary.MessageIdentification}, made {numbers.Summary.CreationDateTime}";
    }

    private static string Party(HeaderParty? party) => IsoNumbers.Party(party) ?? "a party without BIC, LEI or number";

    private static IEnumerable<string> Sums(IsoNumbers numbers)
    {
        var (summary, stated) = (numbers.Summary, "");
        if (summary.NumberOfTransactions is { } number)
        {
            var sum = summary.ControlSum is { } control ? $" and the sum {Grouped(control)}" : "";
            stated = $"; the header states {Grouped(number)}{sum}";
        }

        yield return string.Join(", ", summary.Totals.Select(total => $"{total.Key} {Grouped(total.Value)}")
            .Prepend(InspectionReport.Count(summary.Transactions, "transaction"))) + stated;
        if (summary.Statuses.Count > 0)
        {
            yield return "statuses: " + string.Join(", ", summary.Statuses.Select(status => $"{status.Key} ({status.Value:N0})"));
        }
    }

    private static IEnumerable<string> Statements(IsoNumbers numbers)
    {
        if (numbers.Statements.Count > 0)
        {
            yield return Row("statement", "account", "", "opening", "closing", "entries", "credits", "debits");
        }

        foreach (var one in numbers.Statements.Take(MaxStatements))
        {
            yield return Row(one.Id, one.Account, one.Currency, Grouped(one.Opening), Grouped(one.Closing),
                $"{one.Entries:N0}", Grouped(one.Credits), Grouped(one.Debits));
        }

        if (numbers.Statements.Count > MaxStatements)
        {
            yield return $"and {numbers.Statements.Count - MaxStatements:N0} more statements";
        }
    }

    private static IEnumerable<string> Checks(IsoNumbers numbers)
    {
        if (numbers.Broken is not null)
        {
            yield return $"official schema: {numbers.Schema}";
        }
        else if (numbers.IsAskedForSchema)
        {
            yield return $"official schema: not checked, --schemas holds none for {numbers.Reader.Version} or the file is no sound XML";
        }

        if (numbers.Tolerated.Count > 0)
        {
            yield return $"tolerated: {string.Join(", ", numbers.Tolerated)}; read all the same, but a strict bank may refuse the message"
                + (numbers.IsAskedForSchema ? "" : ": --schemas checks as it does");
        }
    }

    /// <summary>With every decimal that the message gives.</summary>
    internal static string? Grouped(decimal? amount) =>
        amount is { } given ? given.ToString($"N{given.Scale}", CultureInfo.InvariantCulture) : null;

    private static string Grouped(string stated) =>
        long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("N0", CultureInfo.InvariantCulture)
            : stated;

    private static string Row(params string?[] cells) =>
        $"{cells[0],-20}  {cells[1],-24}  {cells[2],-3}  {cells[3],18}  {cells[4],18}  {cells[5],9}  {cells[6],18}  {cells[7],18}";
}
