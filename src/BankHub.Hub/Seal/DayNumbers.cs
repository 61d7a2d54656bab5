using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>
/// The numbers of a bank's messages within a business date. Where the bank takes only so many a day, they are taken in the transaction that
/// seals: what was never sealed has used none. Its lock lets one transaction number the connection's files at a time, so none is repeated.
/// </summary>
public sealed class DayNumbers(Sequences sequences, Bank bank)
{
    private bool AreScarce => Contexts.MostADay(bank) is not null && bank.Manifest.Products.Any(p => p.MaxBatch > 1);

    /// <summary>The first of so many.</summary>
    public Task<long> TakeAsync(Work work, DateOnly day, int count)
    {
        var connection = bank.Connection.Id;
        return AreScarce ? Sequences.TakeAsync(work, connection, Name(day), count)

            // Ahead only where no product sends files: all products of a connection share the numbers of a day, and a file's should be low.
            : bank.Manifest.Products.All(p => p.MaxBatch == 1)
                ? sequences.NextAsync(connection, Name(day), count, work.CancellationToken)
                : sequences.TakeAsync(connection, Name(day), count, work.CancellationToken);
    }

    /// <summary>Gives back the last of those that this transaction took.</summary>
    public Task GiveBackAsync(Work work, DateOnly day, long count) => AreScarce && count > 0
        ? Sequences.GiveBackAsync(work, bank.Connection.Id, Name(day), count)
        : Task.CompletedTask;

    private static string Name(DateOnly day) => $"day:{day:yyyy-MM-dd}";
}
