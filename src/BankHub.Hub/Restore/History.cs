using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Restore;

/// <summary>
/// The history of the database that this process works on. A failover, a restore or a disk that is put back breaks every connection, so
/// each new one is asked; on another history, or one that forgot what this node left in it, none is opened any more: what was sent may
/// stand there as unsent, and only a start takes the precautions.
/// </summary>
public sealed class History
{
    // The log's own timeline, not the control file's: that one follows only with the next checkpoint.
    internal const string Identity =
        "(select system_identifier from pg_control_system()) || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)";

    private readonly Lock _lock = new();
    private string? _seen;
    private (Guid Id, IReadOnlyList<Guid> Tokens)? _known;
    private volatile bool _isOther;

    /// <summary>Whether another history was seen: this process must be started again.</summary>
    public bool IsOther => _isOther;

    /// <summary>The tokens of which the database holds one, and under which id; null before the first.</summary>
    internal (Guid Id, IReadOnlyList<Guid> Tokens)? Known
    {
        get
        {
            lock (_lock)
            {
                return _known;
            }
        }
    }

    public void Check(NpgsqlConnection connection)
    {
        var before = Known;
        using var command = Question(connection, before?.Id);
        using var reader = command.ExecuteReader();
        Judge(before, reader.Read() ? reader : null);
    }

    public async Task CheckAsync(NpgsqlConnection connection)
    {
        var before = Known;
        await using var command = Question(connection, before?.Id);
        await using var reader = await command.ExecuteReaderAsync();
        Judge(before, await reader.ReadAsync() ? reader : null);
    }

    internal void Remember(Guid id, IReadOnlyList<Guid> tokens)
    {
        lock (_lock)
        {
            _known = (id, tokens);
        }
    }

    /// <summary>No more connections: the database is not what it was.</summary>
    internal void Refuse() => _isOther = true;

    // A standby has no history yet. Before the first token there may be no table.
    private static NpgsqlCommand Question(NpgsqlConnection connection, Guid? id)
    {
        var token = id is null ? "null::uuid" : "(select token from mark where id = $1)";
        var command = new NpgsqlCommand($"select {Identity}, {token} where not pg_is_in_recovery()", connection);
        if (id is not null)
        {
            command.Parameters.Add(new() { Value = id });
        }

        return command;
    }

    // Against what was known before the question as well: a token may change while it is asked.
    private void Judge((Guid Id, IReadOnlyList<Guid> Tokens)? before, NpgsqlDataReader? answer)
    {
        if (answer is not null)
        {
            var token = answer.MaybeGuid(1);
            lock (_lock)
            {
                _seen ??= answer.GetString(0);
                var remembers = before is null || (token is { } held && before.Value.Tokens.Concat(_known!.Value.Tokens).Contains(held));
                _isOther |= answer.GetString(0) != _seen || !remembers;
            }
        }

        if (_isOther)
        {
            throw new OtherHistoryException();
        }

        if (answer is null)
        {
            throw new IOException("The database only reads for now: it is recovering or a standby.");
        }
    }
}
