using Npgsql;

namespace BankHub.Hub.Store.Private;

/// <summary>
/// A PostgreSQL of one's own, from the installed binaries: nothing to first query in under two seconds, on 127.0.0.1 only.
/// A folder that was used before is used again, and a server that still runs in it is joined, not started twice.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly PrivatePostgresOptions options;
    private readonly Cluster cluster;
    private readonly Postmaster postmaster;

    private PrivatePostgres(PrivatePostgresOptions options)
    {
        this.options = options;
        cluster = new(options);
        postmaster = new(cluster, options);
    }

    public int Port => postmaster.Port;

    public int ProcessId => postmaster.ProcessId;

    public string Folder => cluster.Folder;

    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, CancellationToken cancel = default)
    {
        var server = new PrivatePostgres(options);
        Directory.CreateDirectory(server.Folder);
        await using var turn = await StartTurn.TakeAsync(server.Folder, cancel);
        await server.cluster.EnsureAsync(cancel);
        await server.postmaster.StartAsync(options.Port, cancel);
        return server;
    }

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = Cluster.Role,
        Password = cluster.Password(),
        Database = database,
        SslMode = SslMode.Disable,
    }.ConnectionString;

    /// <summary>Makes the database if it is not there, and answers with its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string name, string? template = null, CancellationToken cancel = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancel);
        var from = template is null ? "" : $" template {Quoted(template)}";
        await using var command = new NpgsqlCommand($"create database {Quoted(name)}{from}", connection);
        try
        {
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException there) when (there.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            return ConnectionString(name);
        }

        return ConnectionString(name);
    }

    public async Task DropDatabaseAsync(string name, CancellationToken cancel = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"drop database if exists {Quoted(name)} with (force)", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Ends sessions and rolls their work back (SIGINT).</summary>
    public Task StopFastAsync() => postmaster.StopFastAsync();

    /// <summary>Ends at once without a checkpoint; the next start recovers (SIGQUIT).</summary>
    public Task StopImmediateAsync() => postmaster.StopImmediateAsync();

    /// <summary>Kills the server's first process (SIGKILL); its children notice and go.</summary>
    public Task KillAsync() => postmaster.KillAsync();

    /// <summary>Starts a stopped server at the port that it had.</summary>
    public Task StartAgainAsync(CancellationToken cancel = default) => postmaster.StartAsync(Port, cancel);

    public async ValueTask DisposeAsync()
    {
        await StopFastAsync();
        postmaster.Dispose();
        if (options.DeleteAtEnd && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
