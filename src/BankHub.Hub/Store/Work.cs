using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>One open transaction: commands with positional parameters, and the steps to wake once it is committed.</summary>
public sealed class Work(NpgsqlConnection connection, CancellationToken cancellationToken)
{
    private readonly HashSet<string> _woken = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<string> Woken => _woken;

    public NpgsqlConnection Connection => connection;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Wakes a step after the commit.</summary>
    public void Wake(string step) => _woken.Add(step);

    public async Task<int> ExecuteAsync(string sql, params object?[] arguments)
    {
        await using var command = Command(sql, arguments);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> row, params object?[] arguments)
    {
        await using var command = Command(sql, arguments);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The first row, or default.</summary>
    public async Task<T?> FirstAsync<T>(string sql, Func<NpgsqlDataReader, T> row, params object?[] arguments)
    {
        var rows = await QueryAsync(sql, row, arguments);
        return rows.Count == 0 ? default : rows[0];
    }

    /// <summary>The database's time, which every row, lease and deadline is measured by.</summary>
    public async Task<DateTimeOffset> NowAsync() =>
        await FirstAsync("select hub_now()", r => r.GetFieldValue<DateTimeOffset>(0));

    private NpgsqlCommand Command(string sql, object?[] arguments)
    {
        var command = new NpgsqlCommand(sql, connection);
        // C# passes a lone string[] as the argument list itself: it is one argument.
        foreach (var argument in arguments.GetType() == typeof(object[]) ? arguments : [arguments])
        {
            command.Parameters.Add(argument as NpgsqlParameter ?? new NpgsqlParameter { Value = argument ?? DBNull.Value });
        }

        return command;
    }
}
