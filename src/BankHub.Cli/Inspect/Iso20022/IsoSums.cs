using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>Statements that do not add up, as problems: each with its sums.</summary>
internal static class IsoSums
{
    /// <summary>By the same name as that of MT940.</summary>
    public static string Rule => StatementRules.Balance.Name;

    public static IEnumerable<Problem> Of(IEnumerable<BrokenSum> sums, FileBody body)
    {
        BrokenSum[] all = [.. sums];
        var places = ElementPlaces.Find(body, all.Select(Path));
        return all.Select(sum => new Problem(
            IsError(sum), (int)places[Path(sum)].Line, (int)places[Path(sum)].Column, sum.Path, sum.Element, Rule, Words(sum)));
    }

    /// <summary>A report within the day may leave out entries that an earlier one had.</summary>
    private static bool IsError(BrokenSum sum) => sum.Kind == StatementKind.EndOfDay;

    private static string Path(BrokenSum sum) => $"{sum.Path}/{sum.Element}";

    private static string? Money(decimal amount) => IsoOverview.Grouped(amount);

    private static string Words(BrokenSum sum)
    {
        var (expected, pages) = (sum.Opening + sum.Booked, sum.Pages > 1 ? $" of {sum.Pages} pages" : "");
        var perhaps = IsError(sum) ? "" : " Perhaps an earlier report has the other entries.";
        return $"The opening balance {Money(sum.Opening)} and the booked entries{pages} {Money(sum.Booked)} come to {Money(expected)} "
            + $"{sum.Currency}; the closing balance is {Money(sum.Closing)} {sum.Currency}, {Money(Math.Abs(sum.Closing - expected))} "
            + $"too {(sum.Closing > expected ? "much" : "little")}.{perhaps}";
    }
}
