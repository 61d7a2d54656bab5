using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>The booked balances that a statement is held against: of a currency each is one, or none.</summary>
internal static class SoundBalances
{
    /// <summary>As BAI2 has it: a balance that is told with different amounts is not the one nor the other.</summary>
    public const string Contradiction = "balance-contradiction";

    private static readonly string[] Single = [BalanceType.OpeningBooked, BalanceType.ClosingBooked, BalanceType.PreviouslyClosedBooked];

    /// <summary>The balances without those that contradict each other, which are told.</summary>
    public static ValueList<Balance> Of(IReadOnlyCollection<Balance> balances, Incoming from)
    {
        var odd = balances.Where(balance => Single.Contains(balance.Type)).GroupBy(balance => (balance.Type, balance.Amount.Currency))
            .Where(same => same.Select(balance => balance.Amount).Distinct().Count() > 1).Select(same => same.Key).ToHashSet();
        foreach (var (type, _) in odd)
        {
            from.Report($"balance {type}", Contradiction, "A balance is told more than once, with different amounts.");
        }

        return [.. balances.Where(balance => !odd.Contains((balance.Type, balance.Amount.Currency)))];
    }
}
