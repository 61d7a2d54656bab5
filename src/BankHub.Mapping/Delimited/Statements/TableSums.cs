using System.Globalization;
using System.Text;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Delimited.Layouts;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>Holds what the lines before and behind the rows say of them against the rows: their number, and what they come to.</summary>
internal static class TableSums
{
    public static IEnumerable<Finding> Check(TableWalk walk, IReadOnlyList<StatementRow> rows)
    {
        if (walk.Said.TryGetValue(LayoutRole.Count, out var count)
            && (!int.TryParse(FieldValues.Meant(count.Field, count.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
                || stated != walk.Rows))
        {
            yield return new(count.Place, "row-count", $"The file has {walk.Rows} rows, and another number is stated.");
        }

        // Rows that were not understood are told already, and nobody knows what they come to.
        if (walk.Rows != rows.Count)
        {
            yield break;
        }

        foreach (var (role, sum) in new[]
        {
            (LayoutRole.Sum, rows.Sum(Change)),
            (LayoutRole.SumDebits, rows.Where(row => row.Entry!.Side == BookingSide.Debit).Sum(row => row.Entry!.Amount.Value)),
            (LayoutRole.SumCredits, rows.Where(row => row.Entry!.Side == BookingSide.Credit).Sum(row => row.Entry!.Amount.Value)),
        })
        {
            if (walk.Said.TryGetValue(role, out var said)
                && (Read(said) is not { } value || (role == LayoutRole.SumDebits ? Math.Abs(value) : value) != sum))
            {
                yield return new(said.Place, "row-sum", "The rows come to another sum than is stated.");
            }
        }
    }

    /// <summary>The amount of a line before or behind the rows; null where it is none.</summary>
    public static decimal? Read(SaidValue said) =>
        FieldValues.Meant(said.Field, said.Text) is { } text
        && AmountText.TryRead(Encoding.UTF8.GetBytes(text), said.Field.Numbers, out var value) ? value : null;

    private static decimal Change(StatementRow row) => row.Entry!.Amount.On(row.Entry.Side).Value;
}
