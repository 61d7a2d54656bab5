using System.Globalization;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.Balances;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>How many entries a statement has and what they come to, so that one that is missing shows.</summary>
internal static class Summaries
{
    /// <summary>The totals; entries of several currencies are only counted.</summary>
    public static TransactionSummary? Of(IReadOnlyList<StatementEntry> entries)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var canBeSummed = entries.All(entry =>
            entry.Amount.Currency == entries[0].Amount.Currency && Math.Abs(entry.Amount.Value) < Amounts.TooMuch);
        var (credits, debits) = (On(BookingSide.Credit), On(BookingSide.Debit));
        var net = (credits.Sum ?? 0) - (debits.Sum ?? 0);
        return new()
        {
            TotalEntries = new()
            {
                NumberOfEntries = Number(entries.Count),
                Sum = canBeSummed ? credits.Sum + debits.Sum : null,
                TotalNetEntry = canBeSummed
                    ? new() { Amount = Math.Abs(net), CreditDebit = Amounts.Write(net < 0 ? BookingSide.Debit : BookingSide.Credit) }
                    : null,
            },
            TotalCreditEntries = credits,
            TotalDebitEntries = debits,
        };

        EntryTotals On(BookingSide side)
        {
            StatementEntry[] all = [.. entries.Where(entry => entry.Side == side)];
            return new() { NumberOfEntries = Number(all.Length), Sum = canBeSummed ? all.Sum(entry => entry.Amount.Value) : null };
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
