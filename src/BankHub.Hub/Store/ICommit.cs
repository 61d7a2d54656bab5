using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>Ends a transaction. A port, so that a simulation can lose commits and leave their outcome unknown.</summary>
public interface ICommit
{
    /// <summary>
    /// Commits; returns when applied, throws <see cref="CommitUnknownException"/> when nobody can tell, another exception when lost.
    /// </summary>
    Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Runs a statement that commits by itself; ends as <see cref="CommitAsync"/> does.</summary>
    Task<T> CommitAsync<T>(Func<Task<T>> statement);
}

/// <summary>
/// The connection broke while a commit was under way: it may or may not have been applied. Look it up; never repeat it blindly.
/// </summary>
public sealed class CommitUnknownException(Exception cause) : Exception("The outcome of a commit is unknown.", cause);
