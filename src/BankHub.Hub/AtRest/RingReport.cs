using Npgsql;

namespace BankHub.Hub.AtRest;

/// <summary>What is sealed under which master key, counted, and how far sealing again is.</summary>
/// <param name="Lines">For people, a key or a column a line.</param>
/// <param name="IsAtRest">Whether everything lies under the key that writes.</param>
public sealed record RingReport(IReadOnlyList<string> Lines, bool IsAtRest)
{
    /// <summary>Reads every sealed column once.</summary>
    public static async Task<RingReport> ReadAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var counted = new SortedDictionary<long, long>();
        foreach (var column in SealedColumn.All)
        {
            foreach (var (key, count) in await QueryAsync(column.CountSql, r => (r.GetInt64(0), r.GetInt64(1))))
            {
                counted[key] = counted.GetValueOrDefault(key) + count;
            }
        }

        var known = (await QueryAsync("select id, state from ring_key", r => (r.GetInt64(0), r.GetString(1))))
            .ToDictionary(k => k.Item1, k => k.Item2);
        var progress = await QueryAsync(
            """
            select r.source, r.pass, r.resealed, r.done_at is not null from reseal r
            join ring_key k on k.id = r.target and k.state = 'Writes' order by r.source
            """,
            r => (Source: r.GetString(0), Pass: r.GetInt32(1), Resealed: r.GetInt64(2), IsDone: r.GetBoolean(3)));
        string[] lines =
        [
            .. known.Keys.Union(counted.Keys).Order().Select(id =>
                $"key {id}: {Words(known.GetValueOrDefault(id))}, {counted.GetValueOrDefault(id)} sealed under it"),
            .. progress.Select(p => $"{p.Source}: {p.Resealed} sealed again, {(p.IsDone ? "done" : $"in pass {p.Pass}")}"),
        ];
        return new RingReport(lines, progress.All(p => p.IsDone) && counted.Keys.All(id => known.GetValueOrDefault(id) == "Writes"));

        async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> row)
        {
            // No deadline: a large table takes its time.
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(row(reader));
            }

            return rows;
        }
    }

    private static string Words(string? state) => state switch
    {
        "Writes" => "writes",
        "Reads" => "reads only; stays on the rings",
        "Retired" => "retired; may leave the rings",
        _ => "unknown to the hub",
    };
}
