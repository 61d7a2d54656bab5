using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>A commit on the real database.</summary>
public sealed class PostgresCommit : ICommit
{
    public async Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            // Not cancellable: a cancelled commit would only make its outcome unknown.
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (PostgresException e) when (!SqlErrors.EndsConnection(e))
        {
            throw; // The server answered that it did not commit.
        }
        catch (Exception e) when (e is NpgsqlException or IOException or ObjectDisposedException)
        {
            throw new CommitUnknownException(e);
        }
    }
}
