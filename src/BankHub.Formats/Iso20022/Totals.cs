using System.Globalization;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022;

/// <summary>The totals of a message, which stand before what they count: a first pass over the transactions makes or checks them.</summary>
public static class Totals
{
    private const decimal Countable = 1e27m;

    /// <summary>
    /// Counts and sums the transactions of a message and puts the totals into its header and groups, where they are still empty. The
    /// transactions are enumerated, so they must be fit to be enumerated again.
    /// </summary>
    public static void Fill(IMessage message)
    {
        var side = new TotallingSide((totals, count, sum) =>
        {
            totals.NumberOfTransactions ??= count.ToString(CultureInfo.InvariantCulture);
            totals.ControlSum ??= NumberType.Decimal.Allows(sum) ? sum : null;
        });
        side.Total((IComponent)message);
    }

    internal static void Check(IComponent message, IsoFindings findings, string path)
    {
        var side = new TotallingSide((totals, count, sum) => Compare(totals, count, sum, findings, path));
        side.Total(message);
    }

    /// <summary>Amounts that are beyond any schema make a sum that equals no other.</summary>
    internal static decimal Add(decimal sum, decimal amount) =>
        Math.Abs(sum) > Countable || Math.Abs(amount) > Countable ? decimal.MaxValue : sum + amount;

    /// <summary>Holds what a header that was written says against what was written.</summary>
    internal static void CompareOut(ITotals totals, long count, decimal sum, IsoFindings findings, string path)
    {
        if (!IsCount(totals, count))
            findings.Add(IsoRules.CountOut, path);
        if (totals.ControlSum is { } total && total != sum)
            findings.Add(IsoRules.SumOut, path);
    }

    /// <summary>Holds what a header of a file says against what there is.</summary>
    internal static void Compare(ITotals totals, long count, decimal sum, IsoFindings findings, string path, long line = 0, long column = 0)
    {
        if (!IsCount(totals, count))
            findings.Add(IsoRules.Count, path, line, column);
        if (totals.ControlSum is { } total && total != sum)
            findings.Add(IsoRules.Sum, path, line, column);
    }

    private static bool IsCount(ITotals totals, long count) =>
        totals.NumberOfTransactions is not { } number
        || (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given == count);
}
