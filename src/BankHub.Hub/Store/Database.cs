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
    public Task<T> TransactAsync<T>(Func<Work, Task<T>> body, CancellationToken cancellationToken) =>
        WriteAsync(() => OnceAsync(body, cancellationToken), cancellationToken);

    public Task TransactAsync(Func<Work, Task> body, CancellationToken cancellationToken) => TransactAsync(
        async work =>
        {
            await body(work);
            return true;
        },
        cancellationToken);

    /// <summary>
    /// Runs a body of one statement, with what it posts before, in one round trip that is its own transaction. Otherwise as
    /// <see cref="TransactAsync{T}"/>.
    /// </summary>
    public Task<T> StatementAsync<T>(Func<Work, Task<T>> body, CancellationToken cancellationToken) => WriteAsync(
        async () =>
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            // Not cancellable: a cancelled statement would only make its outcome unknown.
            var work = new Work(connection, CancellationToken.None);
            CrashPoint.At("commit.before");
            var result = await commit.CommitAsync(() => body(work));
            work.EnsureAllSent();
            CrashPoint.At("commit.after");
            return (result, work);
        },
        cancellationToken);

    /// <summary>Runs a body that only reads, each statement by itself: nothing is written, locked or held together.</summary>
    public Task<T> ReadAsync<T>(Func<Work, Task<T>> body, CancellationToken cancellationToken) => RetryAsync(
        async () =>
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            var work = new Work(connection, cancellationToken);
            var result = await InTimeAsync(() => body(work));
            work.EnsureAllSent();
            return result;
        },
        cancellationToken);

    // Others are woken after the commit and outside of what is tried again.
    private async Task<T> WriteAsync<T>(Func<Task<(T Result, Work Done)>> once, CancellationToken cancellationToken)
    {
        var (result, done) = await RetryAsync(once, cancellationToken);
        wakeups.Signal(done.Woken);
        foreach (var tell in done.Told)
        {
            try
            {
                tell();
            }
            catch (Exception)
            {
                // What is committed is committed, whatever somebody who listens makes of it.
            }
        }

        return result;
    }

    private static async Task<T> RetryAsync<T>(Func<Task<T>> once, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await once();
            }
            catch (Exception e) when (e is not CommitUnknownException && attempt < Tries && SqlErrors.MayRetry(e))
            {
                await Task.Delay(Backoff(attempt), cancellationToken);
            }
        }
    }

    private async Task<(T Result, Work Done)> OnceAsync<T>(Func<Work, Task<T>> body, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new Work(connection, cancellationToken);
        var result = await InTimeAsync(async () =>
        {
            var said = await body(work);
            await work.FlushAsync();
            return said;
        });
        CrashPoint.At("commit.before");
        await commit.CommitAsync(transaction, cancellationToken);
        CrashPoint.At("commit.after");
        return (result, work);
    }

    // Opening a connection takes its time as well: only what a statement meets is told as such.
    private static async Task<T> InTimeAsync<T>(Func<Task<T>> statements)
    {
        try
        {
            return await statements();
        }
        catch (NpgsqlException e) when (e.InnerException is TimeoutException)
        {
            throw new StatementTimeOutException(e);
        }
    }

    // Spread over the attempts so that two losers of one deadlock do not meet again.
    private static TimeSpan Backoff(int attempt) =>
        TimeSpan.FromMilliseconds((5 << attempt) + (Environment.CurrentManagedThreadId % 7 * attempt));
}
