using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>Drains a bank's folder: each file on its own, so that one bad file harms no other.</summary>
public sealed class Pickups(Database database, Contents contents, Arrivals arrivals, Alarms alarms)
{
    private const long MaxFile = 256L * 1024 * 1024;
    private const int MaxFiles = 1000;
    private const int MaxFailures = 3;

    public async Task DrainAsync(Bank bank, Endpoint endpoint, IPickUp pickUp, CancellationToken cancellationToken)
    {
        var listed = await pickUp.ListAsync(cancellationToken);
        var failures = new List<Exception>();
        foreach (var file in listed.OrderBy(f => f.Modified).ThenBy(f => f.Name, StringComparer.Ordinal).Take(MaxFiles))
        {
            try
            {
                await TakeIfCompleteAsync(bank, endpoint, pickUp, file, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException && failures.Count < MaxFailures)
            {
                failures.Add(e); // The next file may be well; a dead bank ends the drain after a few.
            }
        }

        await database.TransactAsync(w => Readiness.ForgetGoneAsync(w, bank, endpoint, listed), cancellationToken);
        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private async Task TakeIfCompleteAsync(
        Bank bank, Endpoint endpoint, IPickUp pickUp, RemoteFile file, CancellationToken cancellationToken)
    {
        if (await database.TransactAsync(w => Readiness.IsCompleteAsync(w, bank, endpoint, file), cancellationToken))
        {
            await TakeAsync(bank, endpoint, pickUp, file, cancellationToken);
        }
    }

    private async Task TakeAsync(Bank bank, Endpoint endpoint, IPickUp pickUp, RemoteFile file, CancellationToken cancellationToken)
    {
        if (await pickUp.FetchAsync(file, MaxFile, cancellationToken) is not { } bytes)
        {
            await database.TransactAsync(
                w => alarms.RaiseAsync(
                    w, $"unfetched:{bank.Connection.Id}:{endpoint.Id}:{file.Name}:{file.Size}", "warning", bank.Connection.Id,
                    "not-fetched",
                    endpoint.Id, $"A file of {file.Size} bytes was gone, too large or changing; it stays at the bank."),
                cancellationToken);
            return;
        }

        CrashPoint.At("collect.fetched");
        var keys = await contents.KeysAsync(bank.Connection.Id, endpoint.Id, file.Name, bytes, cancellationToken);
        await database.TransactAsync(
            w => arrivals.FileAsync(w, bank.Connection.Id, endpoint.Id, file.Name, bytes, keys), cancellationToken);
        CrashPoint.At("collect.stored");
        await pickUp.ReleaseAsync(file, cancellationToken);
        CrashPoint.At("collect.released");
    }
}
