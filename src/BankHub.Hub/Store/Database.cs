using BankHub.Core.Ports;
using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>The one store. Every arrow of a payment's way is one call of <see cref="TransactAsync{T}"/>.</summary>
public sealed class Database(NpgsqlDataSource source, ICommit commit, Wakeups wakeups)
{
    private const int Tries = 6;

    /// <summary>
    /// Runs the body in one transaction. What provably was not applied (serialization failure, deadlock, a lost connection before the
    /// commit) is tried again, so the body must do nothing but SQL. Throws <see cref="CommitUnknownException"/> when the outcome is
    /// unknown.
    /// </summary>
    public async Task<T> TransactAsync<T>(Func<Work, Task<T>> body, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(body, cancellationToken);
            }
            catch (Exception e) when (e is not CommitUnknownException && attempt < Tries && SqlErrors.MayRetry(e))
            {
                await Task.Delay(Backoff(attempt), cancellationToken);
            }
        }
    }

    public Task TransactAsync(Func<Work, Task> body, CancellationToken cancellationToken) => TransactAsync(
        async work =>
        {
            await body(work);
            return true;
        },
        cancellationToken);

    /// <summary>Runs a reading body; nothing is written.</summary>
    public Task<T> ReadAsync<T>(Func<Work, Task<T>> body, CancellationToken cancellationToken) => TransactAsync(body, cancellationToken);

    private async Task<T> OnceAsync<T>(Func<Work, Task<T>> body, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new Work(connection, cancellationToken);
        var result = await body(work);
        CrashPoint.At("commit.before");
        await commit.CommitAsync(transaction, cancellationToken);
        CrashPoint.At("commit.after");
        wakeups.Signal(work.Woken);
        return result;
    }

    // Spread over the attempts so that two losers of one deadlock do not meet again.
    private static TimeSpan Backoff(int attempt) =>
        TimeSpan.FromMilliseconds((5 << attempt) + (Environment.CurrentManagedThreadId % 7 * attempt));
}
