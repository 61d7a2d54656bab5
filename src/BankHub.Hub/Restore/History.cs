using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Restore;

/// <summary>
/// The history of the database that this process works on. A failover or a restore breaks every connection, so each new one is asked; on
/// another history none is opened any more: what was sent may stand there as unsent, and only a start takes the precautions.
/// </summary>
public sealed class History
{
    // A standby has none yet.
    private const string IfAny = $"select {Mark.Columns} where not pg_is_in_recovery()";

    private readonly Lock _lock = new();
    private Mark? _seen;
    private volatile bool _isOther;

    /// <summary>Whether another history was seen: this process must be started again.</summary>
    public bool IsOther => _isOther;

    public void Check(NpgsqlConnection connection)
    {
        var before = Seen();
        using var command = new NpgsqlCommand(IfAny, connection);
        using var reader = command.ExecuteReader();
        Judge(before, reader.Read() ? Mark.Read(reader) : null);
    }

    public async Task CheckAsync(NpgsqlConnection connection)
    {
        var before = Seen();
        await using var command = new NpgsqlCommand(IfAny, connection);
        await using var reader = await command.ExecuteReaderAsync();
        Judge(before, await reader.ReadAsync() ? Mark.Read(reader) : null);
    }

    private Mark? Seen()
    {
        lock (_lock)
        {
            return _seen;
        }
    }

    // Against what was seen before the question: what another connection hears meanwhile may be later than this answer.
    private void Judge(Mark? before, Mark? now)
    {
        lock (_lock)
        {
            _isOther |= now is not null && before is not null && (now.History != before.History || now.IsBehind(before));
            if (now is not null && (_seen is null || _seen.IsBehind(now)))
            {
                _seen = now;
            }
        }

        if (_isOther)
        {
            throw new OtherHistoryException();
        }

        if (now is null)
        {
            throw new IOException("The database only reads for now: it is recovering or a standby.");
        }
    }
}
