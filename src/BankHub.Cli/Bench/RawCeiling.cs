using System.Diagnostics;
using Npgsql;

namespace BankHub.Cli.Bench;

/// <summary>
/// What the same PostgreSQL does without a hub: one prepared statement that inserts payment, event and work row, each durable, on 32
/// connections.
/// </summary>
internal static class RawCeiling
{
    private const int Connections = 32;

    private const string Sql = """
        with p as (
            insert into payment (id, caller, idempotency_key, request_hash, reference, end_to_end, scheme, method, currency, amount,
                requested_date, connection, product, group_key, expected_send_at, state, version, chain, fingerprint, debtor_hash,
                creditor_hash, created_at, updated_at)
            values ($1, 'bench', $2, $3, $2, $2, 'ach-ppd', 'CreditTransfer', 'USD', 12.34, '2026-01-05', 'first-coast', 'ach-ppd',
                '0123456789abcdef', $4, 'Scheduled', 1, $3, $3, $3, $3, $4, $4)),
        e as (
            insert into event (payment_id, version, at, state, actor, cause, body, hash)
            values ($1, 1, $4, 'Scheduled', 'bench', 'intake', $5, $3))
        insert into work (payment_id, connection, product, group_key, due_at)
        values ($1, 'first-coast', 'ach-ppd', '0123456789abcdef', $4)
        """;

    /// <summary>Payments a second.</summary>
    public static async Task<double> MeasureAsync(string connectionString, TimeSpan time, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var loops = Enumerable.Range(0, Connections).Select(_ => Task.Run(() => LoopAsync(connectionString, time, cancel), cancel));
        var counts = await Task.WhenAll(loops);
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> LoopAsync(string connectionString, TimeSpan time, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var insert = new NpgsqlCommand(Sql, connection);
        var (id, key, hash) = (new NpgsqlParameter<Guid>(), new NpgsqlParameter<string>(), new NpgsqlParameter<byte[]>());
        var (at, body) = (new NpgsqlParameter<DateTimeOffset> { TypedValue = RawRow.At }, new NpgsqlParameter<byte[]>());
        insert.Parameters.AddRange(new NpgsqlParameter[] { id, key, hash, at, body });
        (id.TypedValue, key.TypedValue, hash.TypedValue, body.TypedValue) = (Guid.Empty, "", [], []);
        await insert.PrepareAsync(cancel);
        var clock = Stopwatch.StartNew();
        var count = 0;
        while (clock.Elapsed < time)
        {
            var row = RawRow.Make();
            (id.TypedValue, key.TypedValue, hash.TypedValue, body.TypedValue) = (row.Id, row.Key, row.Hash, row.Body);
            await insert.ExecuteNonQueryAsync(cancel);
            count++;
        }

        return count;
    }
}
