namespace BankHub.Core.Statements;

/// <summary>Which of a page's balances its entries lie between.</summary>
public static class Balances
{
    /// <summary>What was there before the first entry; null where the page does not say.</summary>
    public static Balance? Opening(IReadOnlyList<Balance> balances) =>
        Find(balances, BalanceType.OpeningBooked) ?? Find(balances, BalanceType.PreviouslyClosedBooked) ?? Interims(balances).First;

    /// <summary>What was there after the last entry; null where the page does not say.</summary>
    public static Balance? Closing(IReadOnlyList<Balance> balances) =>
        Find(balances, BalanceType.ClosingBooked) ?? Interims(balances).Last;

    // A page in the middle has two of them; the first page opens and the last one closes with a balance of its own.
    private static (Balance? First, Balance? Last) Interims(IReadOnlyList<Balance> balances)
    {
        var interims = balances.Where(b => b.Type == BalanceType.InterimBooked).ToArray();
        var opens = Find(balances, BalanceType.OpeningBooked) is not null || Find(balances, BalanceType.PreviouslyClosedBooked) is not null;
        var closes = Find(balances, BalanceType.ClosingBooked) is not null;
        return interims switch
        {
            [var first, .., var last] => (first, last),
            [var only] when closes => (only, null),
            [var only] when opens => (null, only),
            _ => (null, null),
        };
    }

    private static Balance? Find(IReadOnlyList<Balance> balances, string type) => balances.FirstOrDefault(b => b.Type == type);
}
