using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>
/// One open transaction: commands with positional parameters, and the steps to wake once it is committed. Writes whose outcome nobody asks
/// for travel with the next statement, in one round trip.
/// </summary>
public sealed class Work(NpgsqlConnection connection, CancellationToken cancellationToken)
{
    private const int MostPosted = 30;
    private readonly Dictionary<string, int> _woken = new(StringComparer.Ordinal);
    private readonly List<NpgsqlBatchCommand> _posted = [];
    private DateTimeOffset? _now;

    internal IReadOnlyDictionary<string, int> Woken => _woken;

    public NpgsqlConnection Connection => connection;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Wakes a step after the commit, for so many pieces of work.</summary>
    public void Wake(string topic, int pieces = 1) => _woken[topic] = _woken.GetValueOrDefault(topic) + pieces;

    /// <summary>Runs a write and says how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, params object?[] arguments)
    {
        var command = Command(sql, arguments);
        await using var batch = Batch(command);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return command.RecordsAffected;
    }

    /// <summary>Runs a write that returns no rows with the next statement, or before the commit; an error in it shows there.</summary>
    public Task PostAsync(string sql, params object?[] arguments)
    {
        _posted.Add(Command(sql, arguments));
        return _posted.Count < MostPosted ? Task.CompletedTask : FlushAsync();
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> row, params object?[] arguments)
    {
        await using var batch = Batch(Command(sql, arguments));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        // An error of a later statement in the batch shows only when its result is reached.
        await reader.NextResultAsync(cancellationToken);
        return rows;
    }

    /// <summary>The first row, or default.</summary>
    public async Task<T?> FirstAsync<T>(string sql, Func<NpgsqlDataReader, T> row, params object?[] arguments)
    {
        var rows = await QueryAsync(sql, row, arguments);
        return rows.Count == 0 ? default : rows[0];
    }

    /// <summary>The database's time, which every row, lease and deadline is measured by; one for the whole transaction.</summary>
    public async Task<DateTimeOffset> NowAsync() => _now ??= await FirstAsync("select hub_now()", r => r.Time(0));

    /// <summary>Sends what is posted.</summary>
    internal async Task FlushAsync()
    {
        if (_posted.Count > 0)
        {
            await using var batch = Batch(null);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private NpgsqlBatch Batch(NpgsqlBatchCommand? last)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var posted in _posted)
        {
            batch.BatchCommands.Add(posted);
        }

        _posted.Clear();
        if (last is not null)
        {
            batch.BatchCommands.Add(last);
        }

        return batch;
    }

    private static NpgsqlBatchCommand Command(string sql, object?[] arguments)
    {
        var command = new NpgsqlBatchCommand(sql);
        // C# passes a lone string[] as the argument list itself: it is one argument.
        foreach (var argument in arguments.GetType() == typeof(object[]) ? arguments : [arguments])
        {
            command.Parameters.Add(argument as NpgsqlParameter ?? new NpgsqlParameter { Value = argument ?? DBNull.Value });
        }

        return command;
    }
}
