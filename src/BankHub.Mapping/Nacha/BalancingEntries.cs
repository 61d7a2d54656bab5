using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// Finds the entries that only balance a batch: those on the account of its last entry, if that is kept at the originating bank and
/// their debits are the other entries' credits, and their credits the others' debits.
/// </summary>
public static class BalancingEntries
{
    public static IReadOnlyList<EntryRecord> Of(NachaBatch batch)
    {
        if (batch.Entries is not [.., var last] || last.Rdfi.Institution != batch.Header.OdfiIdentification)
        {
            return [];
        }

        var own = batch.Entries.ToLookup(entry => entry.Rdfi == last.Rdfi && entry.DfiAccountNumber == last.DfiAccountNumber);
        var balances = Sum(own[true], debits: true) == Sum(own[false], debits: false)
            && Sum(own[true], debits: false) == Sum(own[false], debits: true);
        return balances ? [.. own[true]] : [];
    }

    private static long Sum(IEnumerable<EntryRecord> entries, bool debits) =>
        entries.Where(entry => entry.TransactionCode.IsDebit == debits).Sum(entry => entry.Amount);
}
