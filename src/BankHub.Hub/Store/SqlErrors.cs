using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>A closed classification of PostgreSQL's errors by SQLSTATE, never by text.</summary>
public static class SqlErrors
{
    /// <summary>Whether the same transaction may simply be tried again: nothing of it was applied.</summary>
    public static bool MayRetry(Exception e) => e switch
    {
        PostgresException p =>
            p.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected || EndsConnection(p),
        _ when IsTimeOut(e) => false,
        NpgsqlException => true, // Without an answer of the server: the connection is gone, and with it the transaction.
        TimeoutException or IOException or ObjectDisposedException => true,
        _ => false,
    };

    /// <summary>
    /// Whether a statement took longer than it may: by the server's clock (57014), or by ours, upon which the server ended it. The database
    /// may be slow, or the statement: who runs it again and again counts.
    /// </summary>
    public static bool IsTimeOut(Exception e) =>
        e is StatementTimeOutException or PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    /// <summary>Whether the server is going away or refuses connections for now (F12: Npgsql calls 57P01 not transient).</summary>
    public static bool EndsConnection(PostgresException e) => e.SqlState is PostgresErrorCodes.AdminShutdown
        or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
        or "25P03" // idle_in_transaction_session_timeout
        || e.SqlState.StartsWith("08", StringComparison.Ordinal);

    /// <summary>Whether the server lacks what will come back: disk, memory, a lock, an operator (classes 53, 55, 57, 58).</summary>
    public static bool IsOutage(Exception e) => e is PostgresException p && p.SqlState[..2] is ("53" or "55" or "57" or "58");

    /// <summary>Whether the database is at fault, or on its way out, and not what was asked of it.</summary>
    public static bool IsOfDatabase(Exception e) =>
        e is CommitUnknownException || MayRetry(e) || IsOutage(e) || IsTimeOut(e);

    public static bool IsUniqueViolation(Exception e) => e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}

/// <summary>A statement took longer than this node gives it; of its transaction nothing is applied.</summary>
public sealed class StatementTimeOutException(Exception cause) : TimeoutException("A statement took longer than it may.", cause);
