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
            yield return $"from {IsoNumbers.Party(header.From)} to {IsoNumbers.Party(header.To)}, {header.BusinessMessageIdentifier}";
        }

        yield return $"message {numbers.Summary.MessageIdentification}, made {numbers.Summary.CreationDateTime}";
    }

    private static IEnumerable<string> Sums(IsoNumbers numbers)
    {
        var (summary, stated) = (numbers.Summary, "");
        if (summary.NumberOfTransactions is { } number)
        {
            var sum = summary.ControlSum is { } control ? $" and the sum {IsoNumbers.Text(control)}" : "";
            stated = $"; the header states {number}{sum}";
        }

        yield return string.Join(", ", summary.Totals.Select(total => $"{total.Key} {IsoNumbers.Text(total.Value)}")
            .Prepend(InspectionReport.Count(summary.Transactions, "transaction"))) + stated;
        if (summary.Statuses.Count > 0)
        {
            yield return "statuses: " + string.Join(", ", summary.Statuses.Select(status => $"{status.Key} ({status.Value})"));
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
            yield return Row(one.Id, one.Account, one.Currency, IsoNumbers.Text(one.Opening), IsoNumbers.Text(one.Closing),
                $"{one.Entries:N0}", IsoNumbers.Text(one.Credits), IsoNumbers.Text(one.Debits));
        }

        if (numbers.Statements.Count > MaxStatements)
        {
            yield return $"and {numbers.Statements.Count - MaxStatements} more statements";
        }
    }

    private static IEnumerable<string> Checks(IsoNumbers numbers)
    {
        if (numbers.Broken is not null)
        {
            yield return $"official schema: {numbers.Schema}";
        }

        if (numbers.Tolerated.Count > 0)
        {
            yield return $"tolerated: {string.Join(", ", numbers.Tolerated)}";
        }
    }

    private static string Row(params string?[] cells) =>
        $"{cells[0],-20}  {cells[1],-24}  {cells[2],-3}  {cells[3],15}  {cells[4],15}  {cells[5],7}  {cells[6],15}  {cells[7],15}";
}
