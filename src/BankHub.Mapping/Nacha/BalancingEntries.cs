using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// Finds the entries that only balance a batch: one side, all on one account at the originating bank, that adds up to the other side.
/// Where either side could be it, it is the one that comes last, as banks ask for.
/// </summary>
public static class BalancingEntries
{
    public static IReadOnlyList<EntryDetail> Of(NachaBatch batch)
    {
        var sides = batch.Entries.GroupBy(entry => entry.TransactionCode.IsDebit).Select(side => side.ToArray()).ToArray();
        return sides.Length == 2 && sides[0].Sum(entry => entry.Amount) == sides[1].Sum(entry => entry.Amount)
            ? sides.Where(side => IsOwnAccount(side, batch.Header)).MaxBy(side => side[^1].Trace) ?? []
            : [];
    }

    private static bool IsOwnAccount(EntryDetail[] side, BatchHeader header) => side.All(entry =>
        entry.Rdfi.Institution == header.OdfiIdentification && entry.DfiAccountNumber == side[0].DfiAccountNumber);
}
