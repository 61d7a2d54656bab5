using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Reconcile;

/// <summary>
/// Matches the bookings of one bank to its payments, some of them a transaction; one that breaks it is put aside for people, so that it
/// harms no other.
/// </summary>
public sealed partial class ReconcileStep(Bank bank, Database database, Reconciliation reconciliation, ILogger<ReconcileStep> log) : IStep
{
    private const int Together = 250;
    private const int MaxStalls = 3;

    public string Name => StepNames.Reconcile;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(Together, cancellationToken);
        }
        catch (Exception e) when (IsItsOwn(e) || SqlErrors.IsTimeOut(e))
        {
            return await OneByOneAsync(cancellationToken);
        }
    }

    private async Task<bool> OneByOneAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < Together; i++)
        {
            try
            {
                if (!await RunAsync(1, cancellationToken))
                {
                    return true;
                }
            }
            catch (Exception e) when (IsItsOwn(e))
            {
                Failed(log, e, bank.Connection.Id);
                await PutAsideAsync(1, cancellationToken);
            }
            catch (Exception e) when (SqlErrors.IsTimeOut(e))
            {
                // The database may be slow, or the booking: it waits for people only after several times.
                Failed(log, e, bank.Connection.Id);
                if (!await PutAsideAsync(MaxStalls, cancellationToken))
                {
                    throw;
                }
            }
        }

        return true;
    }

    private Task<bool> PutAsideAsync(int times, CancellationToken cancellationToken) =>
        database.TransactAsync(w => reconciliation.PutAsideAsync(w, bank.Connection.Id, times), cancellationToken);

    private async Task<bool> RunAsync(int most, CancellationToken cancellationToken)
    {
        using var span = HubMeter.Span(Name, bank.Connection.Id);
        var worked = await database.TransactAsync(w => reconciliation.RunAsync(w, bank.Connection.Id, most), cancellationToken);
        CrashPoint.At("reconcile.applied");
        return worked;
    }

    /// <summary>Whether the bookings are at fault, not the database or a shutdown.</summary>
    private static bool IsItsOwn(Exception e) => e is not OperationCanceledException && !SqlErrors.IsOfDatabase(e);

    [LoggerMessage(35, LogLevel.Error, "{Connection}: a booking could not be reconciled")]
    private static partial void Failed(ILogger logger, Exception e, string connection);
}
