using System.Reflection;
using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>Brings a database to the newest schema: numbered SQL files, each once, in order, under an advisory lock.</summary>
public static class Migrator
{
    private const long Lock = 0x42414E4B485542; // "BANKHUB"

    public static async Task MigrateAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancellationToken);
        try
        {
            await ExecuteAsync(
                connection,
                "create table if not exists migration (number int primary key, name text not null, at timestamptz not null default now())",
                cancellationToken);
            foreach (var (number, name, sql) in Scripts())
            {
                await ApplyAsync(connection, number, name, sql, cancellationToken);
            }
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }

        await connection.ReloadTypesAsync(cancellationToken);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, int number, string name, string sql,
        CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var claim = new NpgsqlCommand(
            "insert into migration (number, name) values ($1, $2) on conflict do nothing", connection, transaction)
        {
            Parameters = { new() { Value = number }, new() { Value = name } },
        };
        if (await claim.ExecuteNonQueryAsync(cancellationToken) == 1)
        {
            await ExecuteAsync(connection, sql, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<(int Number, string Name, string Sql)> Scripts()
    {
        var assembly = typeof(Migrator).Assembly;
        const string folder = "Migrations/";
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order())
        {
            var name = resource[folder.Length..];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (int.Parse(name.AsSpan(0, 3)), name, reader.ReadToEnd());
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
