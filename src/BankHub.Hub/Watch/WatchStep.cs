using BankHub.Hub.Catalog;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Watch;

/// <summary>
/// The watchdog of everything in flight at one bank: no state is left alone for ever, and no trouble here delays another bank.
/// </summary>
public sealed partial class WatchStep(
    Bank bank, LostLeases lostLeases, LateMatches lateMatches, Inquiries inquiries, Recalls recalls, Overdue overdue, Unsealed unsealed,
    ILogger<WatchStep> log) : IStep
{
    public string Name => StepNames.Watch;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var worked = await TryAsync("lost leases", () => lostLeases.TakeOneAsync(bank, cancellationToken));
        worked |= await TryAsync("late matches", () => lateMatches.RereadAsync(bank, cancellationToken));
        worked |= await TryAsync("inquiries", () => inquiries.AskOneAsync(bank, cancellationToken));
        worked |= await TryAsync("recalls", () => recalls.AskOneAsync(bank, cancellationToken));
        await TryAsync("overdue", () => overdue.AlarmAsync(bank, cancellationToken));
        await TryAsync("unsealed", () => unsealed.AlarmAsync(bank, cancellationToken));
        return worked;
    }

    // One watch that fails does not end the others; what it failed at is tried again later.
    private async Task<bool> TryAsync(string what, Func<Task<bool>> watch)
    {
        try
        {
            return await watch();
        }
        catch (Exception e) when (IsItsOwn(e))
        {
            WatchFailed(log, e, bank.Connection.Id, what);
            return false;
        }
    }

    private static bool IsItsOwn(Exception e) => e is InvalidOperationException or InvalidDataException or KeyNotFoundException
        or ArgumentException or FormatException or System.Security.Cryptography.CryptographicException or AdapterFailedException
        || SqlErrors.IsTimeOut(e) || (e is Npgsql.PostgresException && !SqlErrors.MayRetry(e));

    [LoggerMessage(40, LogLevel.Error, "{Connection}: watching {What} failed")]
    private static partial void WatchFailed(ILogger logger, Exception e, string connection, string what);
}

/// <summary>An adapter threw while it encoded a question.</summary>
public sealed class AdapterFailedException(Exception cause) : Exception("The bank's adapter failed.", cause);
