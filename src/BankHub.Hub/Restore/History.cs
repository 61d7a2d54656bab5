using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Restore;

/// <summary>
/// The history of the database that this process works on. A failover or a restore breaks every connection, so each new one is asked; on
/// another history none is opened any more: what was sent may stand there as unsent, and only a start takes the precautions.
/// </summary>
public sealed class History
{
    // The log's own timeline, not the control file's: that one follows only with the next checkpoint.
    internal const string Identity =
        "select (select system_identifier from pg_control_system()) || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)";

    // A standby has none yet.
    private const string IfAny = $"select case when not pg_is_in_recovery() then ({Identity}) end";

    private readonly Lock _lock = new();
    private string? _seen;
    private volatile bool _isOther;

    /// <summary>Whether another history was seen: this process must be started again.</summary>
    public bool IsOther => _isOther;

    public void Check(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(IfAny, connection);
        Judge(command.ExecuteScalar() as string);
    }

    public async Task CheckAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(IfAny, connection);
        Judge(await command.ExecuteScalarAsync() as string);
    }

    private void Judge(string? identity)
    {
        lock (_lock)
        {
            _seen ??= identity;
            _isOther |= identity is not null && identity != _seen;
        }

        if (_isOther)
        {
            throw new OtherHistoryException();
        }

        if (identity is null)
        {
            throw new IOException("The database only reads for now: it is recovering or a standby.");
        }
    }
}
