using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Seal;

/// <summary>
/// Turns payments that are due into sealed messages: claims up to a batch of one group, numbers and encodes it, and stores bytes, members
/// and references in the transaction that takes the payments out of the queue.
/// </summary>
public sealed partial class SealStep(
    Catalog.Catalog catalog, Database database, Sequences sequences, Batches batches, ILogger<SealStep> log) : IStep
{
    /// <summary>Where a message holds few payments, this many are sealed in one transaction.</summary>
    private const int AtOnce = 50;

    public string Name => StepNames.Seal;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var worked = false;
        foreach (var bank in catalog.Connections)
        {
            foreach (var product in bank.Manifest.Products)
            {
                worked |= await TrySealAsync(bank, product, cancellationToken);
            }
        }

        return worked;
    }

    // One product's trouble is not another's.
    private async Task<bool> TrySealAsync(Bank bank, Product product, CancellationToken cancellationToken)
    {
        try
        {
            return await SealAsync(bank, product, cancellationToken);
        }
        catch (Exception e) when (e is Npgsql.PostgresException or InvalidOperationException or InvalidDataException)
        {
            SealFailed(log, e, bank.Connection.Id, product.Id);
            return false;
        }
    }

    [LoggerMessage(2, LogLevel.Error, "{Connection}: {Product} could not be sealed")]
    private static partial void SealFailed(ILogger logger, Exception e, string connection, string product);

    private async Task<bool> SealAsync(Bank bank, Product product, CancellationToken cancellationToken)
    {
        var now = await database.ReadAsync(w => ReadyAsync(w, bank, product), cancellationToken);
        if (now is not { } due)
        {
            return false;
        }

        // Numbers are taken before the claim, outside its transaction: gaps occur, repeats do not.
        var connection = bank.Connection.Id;
        var messages = (due.Count + product.MaxBatch - 1) / product.MaxBatch;
        var numbers = new Numbers(
            await sequences.NextAsync(connection, "message", messages, cancellationToken),
            await sequences.NextAsync(connection, "payment", due.Count, cancellationToken),
            due.Count,
            (day, count) => sequences.TakeAsync(connection, $"day:{day:yyyy-MM-dd}", count, cancellationToken));
        CrashPoint.At("seal.numbered");
        var done = await database.TransactAsync(w => batches.SealAsync(w, bank, product, due.Group, numbers), cancellationToken);
        CrashPoint.At("seal.committed");
        return done;
    }

    /// <summary>The next group that may be sealed now, with how many of it, or null.</summary>
    private static async Task<Due?> ReadyAsync(Work work, Bank bank, Product product)
    {
        var connection = bank.Connection.Id;
        var most = Math.Max(product.MaxBatch, AtOnce);
        if (await Claim.NextGroupAsync(work, connection, product.Id, most) is not { } group)
        {
            return null;
        }

        var gathering = group.Count < product.MaxBatch && product.MaxBatch > 1 && group.Since + bank.Connection.Gather > group.Now;
        return gathering ? null : new Due(group.Key, (int)group.Count);
    }

    private sealed record Due(string Group, int Count);
}

/// <summary>The numbers reserved for one run of sealing.</summary>
/// <param name="FirstMessage">The number of its first message on its connection.</param>
/// <param name="FirstPayment">The number of its first payment.</param>
/// <param name="Payments">How many payment numbers are reserved.</param>
/// <param name="Day">Takes numbers within a business date, by their count.</param>
public sealed record Numbers(long FirstMessage, long FirstPayment, int Payments, Func<DateOnly, int, Task<long>> Day);
