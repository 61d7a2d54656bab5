using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>A commit on the real database.</summary>
public sealed class PostgresCommit : ICommit
{
    public Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => CommitAsync(
        async () =>
        {
            // Not cancellable: a cancelled commit would only make its outcome unknown.
            await transaction.CommitAsync(CancellationToken.None);
            return true;
        });

    public async Task<T> CommitAsync<T>(Func<Task<T>> statement)
    {
        try
        {
            return await statement();
        }
        catch (PostgresException e) when (!SqlErrors.EndsConnection(e))
        {
            throw; // The server answered that it did not commit.
        }
        catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or ObjectDisposedException)
        {
            throw new CommitUnknownException(e);
        }
    }
}
