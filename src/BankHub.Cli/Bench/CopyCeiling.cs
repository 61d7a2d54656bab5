using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace BankHub.Cli.Bench;

/// <summary>What the same PostgreSQL does with the same three tables when everything comes at once: binary COPY, one commit.</summary>
internal static class CopyCeiling
{
    /// <summary>Payments a second.</summary>
    public static async Task<double> MeasureAsync(string connectionString, int rows, CancellationToken cancel)
    {
        var made = Enumerable.Range(0, rows).Select(_ => RawRow.Make()).ToArray();
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancel);
        var clock = Stopwatch.StartNew();
        await using (var transaction = await connection.BeginTransactionAsync(cancel))
        {
            await PaymentsAsync(connection, made, cancel);
            await EventsAsync(connection, made, cancel);
            await WorkAsync(connection, made, cancel);
            await transaction.CommitAsync(cancel);
        }

        return rows / clock.Elapsed.TotalSeconds;
    }

    private static async Task PaymentsAsync(NpgsqlConnection connection, RawRow[] rows, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy payment (id, caller, idempotency_key, request_hash, reference, end_to_end, scheme, method, currency, amount,
                requested_date, connection, product, group_key, expected_send_at, state, version, chain, fingerprint, debtor_hash,
                creditor_hash, created_at, updated_at) from stdin (format binary)
            """,
            cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(row.Id, cancel);
            await TextsAsync(copy, cancel, "bench", row.Key);
            await copy.WriteAsync(row.Hash, cancel);
            await TextsAsync(copy, cancel, row.Key, row.Key, "ach-ppd", "CreditTransfer", "USD");
            await copy.WriteAsync(12.34m, cancel);
            await copy.WriteAsync(new DateOnly(2026, 1, 5), cancel);
            await TextsAsync(copy, cancel, "first-coast", "ach-ppd", "0123456789abcdef");
            await copy.WriteAsync(RawRow.At, NpgsqlDbType.TimestampTz, cancel);
            await TextsAsync(copy, cancel, "Scheduled");
            await copy.WriteAsync(1, cancel);
            for (var i = 0; i < 4; i++)
            {
                await copy.WriteAsync(row.Hash, cancel);
            }

            await copy.WriteAsync(RawRow.At, NpgsqlDbType.TimestampTz, cancel);
            await copy.WriteAsync(RawRow.At, NpgsqlDbType.TimestampTz, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    private static async Task EventsAsync(NpgsqlConnection connection, RawRow[] rows, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy event (payment_id, version, at, state, actor, cause, body, hash) from stdin (format binary)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(row.Id, cancel);
            await copy.WriteAsync(1, cancel);
            await copy.WriteAsync(RawRow.At, NpgsqlDbType.TimestampTz, cancel);
            await TextsAsync(copy, cancel, "Scheduled", "bench", "intake");
            await copy.WriteAsync(row.Body, cancel);
            await copy.WriteAsync(row.Hash, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    private static async Task WorkAsync(NpgsqlConnection connection, RawRow[] rows, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy work (payment_id, connection, product, group_key, due_at) from stdin (format binary)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(row.Id, cancel);
            await TextsAsync(copy, cancel, "first-coast", "ach-ppd", "0123456789abcdef");
            await copy.WriteAsync(RawRow.At, NpgsqlDbType.TimestampTz, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    private static async Task TextsAsync(NpgsqlBinaryImporter copy, CancellationToken cancel, params string[] texts)
    {
        foreach (var text in texts)
        {
            await copy.WriteAsync(text, cancel);
        }
    }
}
