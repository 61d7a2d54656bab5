using System.Reflection;
using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>
/// Brings a database to the newest schema: numbered SQL files, each once, in order, under an advisory lock, while nodes of the version
/// before go on working. A file is one transaction; one that ends in .online.sql is a list of statements that lock nobody out, each by
/// itself, which may run again.
/// </summary>
public static class Migrator
{
    private const long Lock = 0x42414E4B485542; // "BANKHUB"
    private const string Online = ".online.sql";
    private const int Tries = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static async Task MigrateAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await LockAsync(connection, cancellationToken);
        try
        {
            await ExecuteAsync(
                connection,
                "create table if not exists migration (number int primary key, name text not null, at timestamptz not null default now())",
                cancellationToken);
            foreach (var (number, name, sql) in Scripts())
            {
                await (name.EndsWith(Online, StringComparison.Ordinal)
                    ? ApplyOnlineAsync(connection, number, name, sql, cancellationToken)
                    : ApplyPatientlyAsync(connection, number, name, sql, cancellationToken));
            }
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }

        await connection.ReloadTypesAsync(cancellationToken);
    }

    // Not waited for within a statement: building an index concurrently waits for every statement that runs, and so for this one.
    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Lock})", connection);
        while (!(bool)(await command.ExecuteScalarAsync(cancellationToken))!)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    // A lock that is not free soon is asked for again, so that nobody queues behind the migration for long; the loser of a deadlock too.
    private static async Task ApplyPatientlyAsync(
        NpgsqlConnection connection, int number, string name, string sql, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ApplyAsync(connection, number, name, sql, cancellationToken);
                return;
            }
            catch (PostgresException e) when (attempt < Tries
                && e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static async Task ApplyAsync(
        NpgsqlConnection connection, int number, string name, string sql, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await RecordAsync(connection, number, name, cancellationToken))
        {
            await ExecuteAsync(connection, "set local lock_timeout = '2s'", cancellationToken);
            await ExecuteAsync(connection, sql, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task ApplyOnlineAsync(
        NpgsqlConnection connection, int number, string name, string sql, CancellationToken cancellationToken)
    {
        await using var done = new NpgsqlCommand("select exists (select from migration where number = $1)", connection);
        done.Parameters.Add(new() { Value = number });
        if ((bool)(await done.ExecuteScalarAsync(cancellationToken))!)
        {
            return;
        }

        foreach (var statement in sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await ExecuteAsync(connection, statement, cancellationToken);
        }

        await RecordAsync(connection, number, name, cancellationToken);
    }

    private static async Task<bool> RecordAsync(
        NpgsqlConnection connection, int number, string name, CancellationToken cancellationToken)
    {
        await using var record = new NpgsqlCommand(
            "insert into migration (number, name) values ($1, $2) on conflict do nothing", connection);
        record.Parameters.Add(new() { Value = number });
        record.Parameters.Add(new() { Value = name });
        return await record.ExecuteNonQueryAsync(cancellationToken) == 1;
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
        // No deadline: a large table's index takes its time.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
