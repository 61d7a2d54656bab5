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
    private readonly List<Action> _told = [];
    private DateTimeOffset? _now;
    private bool _expectsNow;

    internal IReadOnlyDictionary<string, int> Woken => _woken;

    internal IReadOnlyList<Action> Told => _told;

    public NpgsqlConnection Connection => connection;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Wakes a step after the commit, for so many pieces of work.</summary>
    public void Wake(string topic, int pieces = 1) => _woken[topic] = _woken.GetValueOrDefault(topic) + pieces;

    /// <summary>What is to be told elsewhere, after the commit and only then; what it throws is nobody's.</summary>
    public void Tell(Action told) => _told.Add(told);

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

    public Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> row, params object?[] arguments) =>
        ReadAsync(reader => RowsAsync(reader, row), Command(sql, arguments));

    public Task<List<T>> QueryAsync<T>(Query<T> query) => ReadAsync(reader => RowsAsync(reader, query.Row), query.Command);

    /// <summary>Runs two queries one after the other, in one round trip.</summary>
    public Task<(List<TFirst>, List<TSecond>)> QueryAsync<TFirst, TSecond>(Query<TFirst> first, Query<TSecond> second) => ReadAsync(
        async reader => (await RowsAsync(reader, first.Row), await RowsAsync(reader, second.Row)), first.Command, second.Command);

    /// <summary>Runs three queries one after the other, in one round trip.</summary>
    public Task<(List<TFirst>, List<TSecond>, List<TThird>)> QueryAsync<TFirst, TSecond, TThird>(
        Query<TFirst> first, Query<TSecond> second, Query<TThird> third) => ReadAsync(
        async reader => (await RowsAsync(reader, first.Row), await RowsAsync(reader, second.Row), await RowsAsync(reader, third.Row)),
        first.Command, second.Command, third.Command);

    /// <summary>The first row, or default.</summary>
    public async Task<T?> FirstAsync<T>(string sql, Func<NpgsqlDataReader, T> row, params object?[] arguments)
    {
        var rows = await QueryAsync(sql, row, arguments);
        return rows.Count == 0 ? default : rows[0];
    }

    /// <summary>The database's time, which every row, lease and deadline is measured by; one for the whole transaction.</summary>
    public async Task<DateTimeOffset> NowAsync()
    {
        if (_now is null)
        {
            ExpectNow();
            await ReadAsync(_ => Task.FromResult(true));
        }

        return _now!.Value;
    }

    /// <summary>
    /// Lets the time be told before the next query, in its round trip, where it is certain or likely that it will be asked for. What waits
    /// for a lock after that is later than the time says.
    /// </summary>
    public void ExpectNow() => _expectsNow = _now is null;

    /// <summary>Throws where a posted write would be lost, because nothing follows it that would send it.</summary>
    internal void EnsureAllSent()
    {
        if (_posted.Count > 0)
        {
            throw new InvalidOperationException("A posted write was never sent: it needs a statement after it, or a transaction.");
        }
    }

    /// <summary>Sends what is posted.</summary>
    internal async Task FlushAsync()
    {
        if (_posted.Count > 0)
        {
            await using var batch = Batch();
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task<T> ReadAsync<T>(Func<NpgsqlDataReader, Task<T>> read, params NpgsqlBatchCommand[] commands)
    {
        var tells = _expectsNow;
        _expectsNow = false;
        await using var batch = Batch(tells ? [Command("select hub_now()", []), .. commands] : commands);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (tells)
        {
            _now = (await RowsAsync(reader, r => r.Time(0)))[0];
        }

        return await read(reader);
    }

    private NpgsqlBatch Batch(params ReadOnlySpan<NpgsqlBatchCommand> commands)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var posted in _posted)
        {
            batch.BatchCommands.Add(posted);
        }

        _posted.Clear();
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    // The reader steps over what returns no rows, and an error of a later statement shows only when its result is reached.
    private async Task<List<T>> RowsAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        await reader.NextResultAsync(cancellationToken);
        return rows;
    }

    internal static NpgsqlBatchCommand Command(string sql, object?[] arguments)
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

/// <summary>A query that is to run beside others.</summary>
public sealed record Query<T>(string Sql, Func<NpgsqlDataReader, T> Row, params object?[] Arguments)
{
    internal NpgsqlBatchCommand Command => Work.Command(Sql, Arguments);
}
