using System.Collections.Concurrent;
using System.Diagnostics;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>
/// Drains a bank's folder: each file on its own, so that one bad file harms no other. A node that lost its turn stops there and then; what
/// it fetched and has not stored still lies at the bank, for the other.
/// </summary>
public sealed class Pickups(Database database, Contents contents, Arrivals arrivals, Alarms alarms, OddFiles odd)
{
    private const long MaxFile = 256L * 1024 * 1024;
    private const int MaxFiles = 1000;
    private const int MostTold = 10;

    private readonly ConcurrentDictionary<(string Connection, string Endpoint), Troubled> _troubled = new();

    public async Task DrainAsync(Bank bank, Endpoint endpoint, IPickUp pickUp, Turn turn, CancellationToken cancellationToken)
    {
        var listed = await pickUp.ListAsync(cancellationToken);
        var fit = await FitAsync(bank, endpoint, pickUp, listed, cancellationToken);
        var troubled = _troubled.GetOrAdd((bank.Connection.Id, endpoint.Id), _ => new Troubled());
        var patience = new Patience(pickUp, endpoint.Timeout);
        var failures = new List<Exception>();
        foreach (var file in troubled.Ordered(fit, MaxFiles))
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                if (await TakeIfCompleteAsync(bank, endpoint, pickUp, file, turn, troubled, cancellationToken))
                    troubled.Taken(file);
                else
                    troubled.Failed(file);
                patience.Well();
            }
            catch (Exception e) when (e is not (OperationCanceledException or TurnLostException))
            {
                troubled.Failed(file);
                failures.Add(e);
                await database.TransactAsync(turn.HoldAsync, cancellationToken);
                if (await patience.EndsAsync(e, started, cancellationToken))
                    break;
            }
        }

        troubled.ForgetGone(listed);
        if (listed.CutAt is null)
            await HeldAsync(turn, w => Readiness.ForgetGoneAsync(w, bank, endpoint, listed), cancellationToken);
        if (failures.Count > 0)
        {
            throw new AggregateException(failures.OrderBy(f => f is not PickUpException { Fault: PickUpFault.Identity }).Take(MostTold));
        }
    }

    private async Task<IReadOnlyList<RemoteFile>> FitAsync(
        Bank bank, Endpoint endpoint, IPickUp pickUp, Listing listed, CancellationToken cancellationToken)
    {
        if (listed.CutAt is { } entries)
            await database.TransactAsync(w => TellFullAsync(w, bank, endpoint, entries), cancellationToken);
        IReadOnlyList<RemoteFile> news = pickUp.Leaves
            ? await database.TransactAsync(w => Readiness.NotStoredAsync(w, bank, endpoint, listed), cancellationToken)
            : listed;
        var unfit = news.Where(f => f.Refusal is not null).ToList();
        if (unfit.Count > 0)
            await database.TransactAsync(w => odd.TellAsync(w, bank, endpoint, unfit), cancellationToken);
        return unfit.Count == 0 ? news : [.. news.Where(f => f.Refusal is null)];
    }

    /// <summary>Told once a day for as long as it lasts: what the bank says of payments may lie there unread.</summary>
    private async Task TellFullAsync(Work work, Bank bank, Endpoint endpoint, int entries)
    {
        var now = await work.NowAsync();
        await alarms.RaiseAsync(
            work, $"full-folder:{bank.Connection.Id}:{endpoint.Id}:{now:yyyyMMdd}", "high", bank.Connection.Id, "full-folder", endpoint.Id,
            $"The bank's folder holds {entries} entries or more: the others are not looked at, and no file among them is read.");
    }

    private Task HeldAsync(Turn turn, Func<Work, Task> body, CancellationToken cancellationToken) => database.TransactAsync(
        async work =>
        {
            await turn.HoldAsync(work);
            await body(work);
        },
        cancellationToken);

    /// <summary>False when the file is there and could not be had: it is tried again, after the others.</summary>
    private async Task<bool> TakeIfCompleteAsync(
        Bank bank, Endpoint endpoint, IPickUp pickUp, RemoteFile file, Turn turn, Troubled troubled, CancellationToken cancellationToken)
    {
        var isComplete = false;
        await HeldAsync(
            turn, async w => isComplete = await Readiness.IsCompleteAsync(w, bank, endpoint, file, pickUp.Leaves), cancellationToken);
        return !isComplete || await TakeAsync(bank, endpoint, pickUp, file, turn, troubled, cancellationToken);
    }

    private async Task<bool> TakeAsync(
        Bank bank, Endpoint endpoint, IPickUp pickUp, RemoteFile file, Turn turn, Troubled troubled, CancellationToken cancellationToken)
    {
        if (await pickUp.FetchAsync(file, MaxFile, cancellationToken) is not { } bytes)
        {
            await HeldAsync(
                turn,
                w => alarms.RaiseAsync(
                    w, $"unfetched:{bank.Connection.Id}:{endpoint.Id}:{file.Name}:{file.Size}", "warning", bank.Connection.Id,
                    "not-fetched",
                    endpoint.Id,
                    $"A file of {file.Size} bytes was gone, too large, changing, or not as what is beside it says; it stays at the bank."),
                cancellationToken);
            return false;
        }

        CrashPoint.At("collect.fetched");
        var keys = await contents.KeysAsync(bank.Connection.Id, endpoint.Id, file.Name, bytes, cancellationToken);
        await HeldAsync(
            turn,
            async work =>
            {
                await arrivals.FileAsync(work, bank.Connection.Id, endpoint.Id, file.Name, bytes, keys);
                if (pickUp.Leaves)
                    await Readiness.StoredAsync(work, bank, endpoint, file);
            },
            cancellationToken);
        CrashPoint.At("collect.stored");
        try
        {
            await pickUp.ReleaseAsync(file, cancellationToken);
        }
        catch (PickUpException e) when (e.Fault == PickUpFault.File)
        {
            troubled.Held(file);
            throw;
        }

        CrashPoint.At("collect.released");
        return true;
    }
}
