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
    Catalog.Catalog catalog, Database database, WorkFloors floors, Sequences sequences, Batches batches, Aside aside, ILogger<SealStep> log)
    : IStep
{
    /// <summary>Where a message holds few payments, this many are sealed in one transaction.</summary>
    private const int AtOnce = 50;

    private readonly (Bank Bank, Product Product)[] _products =
        [.. catalog.Connections.SelectMany(b => b.Manifest.Products.Select(p => (b, p)))];

    public string Name => StepNames.Seal;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var worked = false;
        var from = await floors.NowAsync(cancellationToken);
        foreach (var group in await database.ReadAsync(w => ReadyAsync(w, from), cancellationToken))
        {
            var (bank, product) = _products[group.Asked];
            worked |= await TrySealAsync(bank, product, group, cancellationToken);
        }

        return worked;
    }

    // One product's trouble is not another's.
    private async Task<bool> TrySealAsync(Bank bank, Product product, Group group, CancellationToken cancellationToken)
    {
        try
        {
            return await SealAsync(bank, product, group, cancellationToken);
        }
        catch (Exception e) when (e is Npgsql.PostgresException || SqlErrors.IsTimeOut(e))
        {
            SealFailed(log, e, bank.Connection.Id, product.Id, 0);
            return false;
        }
    }

    // What fails together is tried in halves: only the one at which it fails is put aside.
    private async Task<bool> SealAsync(Bank bank, Product product, Group due, CancellationToken cancellationToken)
    {
        for (var count = due.Count; ; count /= 2)
        {
            try
            {
                return await SealAsync(bank, product, due, count, cancellationToken)
                    || await database.TransactAsync(w => aside.UnclaimableAsync(w, bank, product, due), cancellationToken);
            }
            catch (Exception e) when (IsItsOwn(e))
            {
                SealFailed(log, e, bank.Connection.Id, product.Id, count);
                if (count <= 1)
                {
                    return await database.TransactAsync(w => aside.FirstAsync(w, bank, product, due, e), cancellationToken);
                }
            }
        }
    }

    /// <summary>
    /// Whether the payments are at fault, not the database or a shutdown. A statement that is too slow may be either's: what is put aside
    /// for it is tried again.
    /// </summary>
    private static bool IsItsOwn(Exception e) =>
        e is not (OperationCanceledException or OutOfMemoryException) && (SqlErrors.IsTimeOut(e) || !SqlErrors.IsOfDatabase(e));

    [LoggerMessage(2, LogLevel.Error, "{Connection}: {Count} payments of {Product} could not be sealed")]
    private static partial void SealFailed(ILogger logger, Exception e, string connection, string product, int count);

    private async Task<bool> SealAsync(Bank bank, Product product, Group group, int count, CancellationToken cancellationToken)
    {
        // All numbers but those of a day are taken before the claim, outside its transaction: gaps occur, repeats do not.
        var connection = bank.Connection.Id;
        using var span = HubMeter.Span(Name, connection)?.SetTag("bankhub.product", product.Id);
        var messages = (count + product.MaxBatch - 1) / product.MaxBatch;
        var numbers = new Numbers(
            await sequences.NextAsync(connection, "message", messages, cancellationToken),
            await sequences.NextAsync(connection, "payment", count, cancellationToken),
            count,
            new DayNumbers(sequences, bank));
        CrashPoint.At("seal.numbered");
        var done = await database.TransactAsync(w => batches.SealAsync(w, bank, product, group, numbers), cancellationToken);
        CrashPoint.At("seal.committed");
        return done;
    }

    /// <summary>The next group of each product that may be sealed now.</summary>
    private async Task<IEnumerable<Group>> ReadyAsync(Work work, Floors from)
    {
        var groups = await Claim.NextGroupsAsync(
            work,
            from,
            [.. _products.Select(p => p.Bank.Connection.Id)],
            [.. _products.Select(p => p.Product.Id)],
            [.. _products.Select(p => Math.Max(p.Product.MaxBatch, AtOnce))]);
        return groups.Where(g => !Gathers(_products[g.Asked], g));
    }

    private static bool Gathers((Bank Bank, Product Product) of, Group group) =>
        group.Count < of.Product.MaxBatch && of.Product.MaxBatch > 1 && group.Since + of.Bank.Connection.Gather > group.Now;
}

/// <summary>The numbers reserved for one run of sealing.</summary>
/// <param name="FirstMessage">The number of its first message on its connection.</param>
/// <param name="FirstPayment">The number of its first payment.</param>
/// <param name="Payments">How many payment numbers are reserved.</param>
/// <param name="Days">Those within a business date.</param>
public sealed record Numbers(long FirstMessage, long FirstPayment, int Payments, DayNumbers Days);
