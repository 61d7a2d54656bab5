using System.Text;
using BankHub.Core.Ports;
using BankHub.Hub.AtRest;
using Npgsql;

namespace BankHub.IntegrationTests.AtRest;

/// <summary>A row in each sealed column that a hub without banks' answers does not fill by itself.</summary>
internal sealed record SealedRow(SealedColumn Column, string Where, byte[] Plain)
{
    public async Task<byte[]> OpenAsync(NpgsqlDataSource source, ICipher cipher)
    {
        var keys = string.Join(", ", Column.Keys.Select(k => k.Name));
        await using var command = source.CreateCommand($"select {keys}, {Column.Column} from {Column.Table} where {Where}");
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync(), $"{Column.Name} has lost its row");
        return cipher.Open(reader.GetFieldValue<byte[]>(Column.Keys.Length), Column.Associated(reader));
    }
}

internal static class SealedRows
{
    private static readonly Guid Id = new("0192d5a0-0000-7000-8000-000000000001");

    public static async Task<IReadOnlyList<SealedRow>> InsertAsync(NpgsqlDataSource source, ICipher cipher)
    {
        (string Name, string Insert, string Where)[] inserts =
        [
            ("webhook-secrets", """
                insert into caller (id, kind, key_hash, scopes, sees) values ('sealed', 'system', sha256('x'), '{}', 'sealed')
                """, "id = 'sealed'"),
            ("payments", $"""
                insert into event (payment_id, version, at, state, actor, cause, body, hash)
                values ('{Id}', 1, now(), 'Held', 'test', 'test', 'x', sha256('x'))
                """, $"payment_id = '{Id}'"),
            ("messages", $"insert into body (owner, chunk, at, data) values ('{Id}', 3, now(), 'x')", $"owner = '{Id}'"),
            ("kept-evidence", $"insert into orphan values ('sealed', 'none', '{Id}', 0, '{{}}', 'x', now())", "key = 'sealed'"),
            ("cases", $"""
                insert into payment_case (id, key, payment_id, attempt, caller, kind, opened_at)
                values ('{Id}', 'sealed', '{Id}', 1, 'core', 'test', now())
                """, $"id = '{Id}'"),
            ("statements", $"""
                insert into statement (id, connection, account_hash, account_tail, currency, kind, identification, day, page, last_page,
                  inbound_id, ordinal, document, state, at)
                values ('{Id}', 'none', 'x', 'x', 'USD', 'test', 'x', current_date, 1, true, '{Id}', 0, 'x', 'Complete', now())
                """, $"id = '{Id}'"),
            ("statement-entries", $"""
                insert into statement_entry (connection, identity, inbound_id, side, amount, currency, booking_date, at, document, state)
                values ('none', 'sealed', '{Id}', 'Debit', 1, 'USD', current_date, now(), 'x', 'Before')
                """, "identity = 'sealed'"),
            ("notices", $"insert into notification (payment_id, version, caller, due_at) values ('{Id}', 1, 'none', 'infinity')",
                $"payment_id = '{Id}'"),
        ];
        var rows = new List<SealedRow>();
        foreach (var (name, insert, where) in inserts)
        {
            var column = SealedColumn.All.Single(c => c.Name == name);
            var plain = Encoding.UTF8.GetBytes($"plain of {name}");
            await using (var first = source.CreateCommand(insert))
                await first.ExecuteNonQueryAsync();
            await SealAsync(source, cipher, column, where, plain);
            rows.Add(new SealedRow(column, where, plain));
        }

        return rows;
    }

    private static async Task SealAsync(NpgsqlDataSource source, ICipher cipher, SealedColumn column, string where, byte[] plain)
    {
        byte[] value;
        await using (var read = source.CreateCommand(
            $"select {string.Join(", ", column.Keys.Select(k => k.Name))} from {column.Table} where {where}"))
        {
            await using var reader = await read.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync());
            value = cipher.Seal(plain, column.Associated(reader));
        }

        await using var write = source.CreateCommand($"update {column.Table} set {column.Column} = $1 where {where}");
        write.Parameters.Add(new() { Value = value });
        Assert.Equal(1, await write.ExecuteNonQueryAsync());
    }
}
