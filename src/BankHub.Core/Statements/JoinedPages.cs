namespace BankHub.Core.Statements;

/// <summary>Holds a statement, its pages joined, against itself: what it opens with and what was booked give what it closes with.</summary>
public static class JoinedPages
{
    /// <summary>
    /// Of the pages of one statement in one currency, in their order. A report of the day that has no entry tells balances alone (MT941).
    /// </summary>
    public static PagesVerdict Judge(StatementKind kind, IReadOnlyList<PageSums> pages) =>
        !pages[^1].IsLast || !pages.Select(page => page.Number).SequenceEqual(Enumerable.Range(1, pages.Count)) ? PagesVerdict.PagesMissing
        : pages[0].Opening is not { } opening || pages[^1].Closing is not { } closing
            || (kind == StatementKind.Intraday && !pages.Any(page => page.HasEntries)) ? PagesVerdict.Unstated
        : opening + pages.Sum(page => page.Booked) != closing ? PagesVerdict.SumDiffers
        : PagesVerdict.Holds;
}

/// <summary>A page of a statement in sums: below zero is what we owe.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="IsLast">Whether no other follows.</param>
/// <param name="Opening">The balance before its first entry; null where it is not said.</param>
/// <param name="Closing">The balance after its last entry; null where it is not said.</param>
/// <param name="Booked">What its booked entries come to.</param>
/// <param name="HasEntries">Whether it has entries, booked or not.</param>
public sealed record PageSums(int Number, bool IsLast, decimal? Opening, decimal? Closing, decimal Booked, bool HasEntries);

/// <summary>What the sums of a statement say of it.</summary>
public enum PagesVerdict
{
    Holds,

    /// <summary>A page is not there, so that nothing can be said.</summary>
    PagesMissing,

    /// <summary>It does not say what it opens or closes with.</summary>
    Unstated,

    SumDiffers,
}
