using System.Diagnostics;
using BankHub.Hub.Store.Private;
using Npgsql;

namespace BankHub.IntegrationTests.Store;

public sealed class PrivatePostgresTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bankhub-pg-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Answers_its_first_query_within_seconds_of_nothing()
    {
        var clock = Stopwatch.StartNew();
        await using var server = await StartAsync();
        Assert.Equal(1, await ScalarAsync(server, "select 1"));

        // Measured 1.2 to 1.6 s on a quiet machine; a loaded one gets more, but not a hang.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 15);
    }

    [Fact]
    public async Task Listens_on_the_loopback_address_alone_and_asks_for_its_password()
    {
        await using var server = await StartAsync();
        Assert.Equal("127.0.0.1", await ScalarAsync(server, "show listen_addresses"));
        Assert.Equal("", await ScalarAsync(server, "show unix_socket_directories"));
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Is_durable_unless_told_otherwise()
    {
        await using var server = await PrivatePostgres.StartAsync(new() { Folder = folder, DieWithParent = true });
        Assert.Equal("on", await ScalarAsync(server, "show fsync"));
        Assert.Equal("on", await ScalarAsync(server, "show synchronous_commit"));
        Assert.Equal("200", await ScalarAsync(server, "show max_connections"));
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    [InlineData("kill")]
    public async Task Keeps_committed_rows_and_its_port_over_every_way_to_stop(string how)
    {
        await using var server = await StartAsync();
        await ScalarAsync(server, "create table kept as select 42 as answer");
        var port = server.Port;
        await StopAsync(server, how);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ScalarAsync(server, "select 1"));
        await server.StartAgainAsync();
        Assert.Equal(port, server.Port);
        Assert.Equal(42, await ScalarAsync(server, "select answer from kept"));
    }

    [Fact]
    public async Task Uses_an_old_folder_again_with_the_stale_file_of_a_killed_server_in_it()
    {
        await using (var first = await StartAsync())
        {
            await ScalarAsync(first, "create table kept as select 42 as answer");
            await first.KillAsync();
        }

        Assert.True(File.Exists(Path.Combine(folder, "data", "postmaster.pid")));
        await using var second = await StartAsync();
        Assert.Equal(42, await ScalarAsync(second, "select answer from kept"));
    }

    [Fact]
    public async Task Joins_a_server_that_still_runs_in_the_folder()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        Assert.Equal(first.ProcessId, second.ProcessId);
        Assert.Equal(first.Port, second.Port);
        Assert.Equal(1, await ScalarAsync(second, "select 1"));
    }

    [Fact]
    public async Task Two_starters_at_once_share_one_server()
    {
        var servers = await Task.WhenAll(Task.Run(StartAsync), Task.Run(StartAsync));
        Assert.Equal(servers[0].ProcessId, servers[1].ProcessId);
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Making_a_database_twice_is_making_it_once()
    {
        await using var server = await StartAsync();
        var connection = await server.CreateDatabaseAsync("Some hub");
        Assert.Equal(connection, await server.CreateDatabaseAsync("Some hub"));
        Assert.Contains("Some hub", connection, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_install_or_why_it_did_not_start()
    {
        var bad = new PrivatePostgresOptions { Folder = folder, Settings = new Dictionary<string, string> { ["work_mem"] = "much" } };
        var failed = await Assert.ThrowsAsync<PrivatePostgresException>(() => PrivatePostgres.StartAsync(bad));
        Assert.Contains("work_mem", failed.Message, StringComparison.Ordinal);
    }

    private Task<PrivatePostgres> StartAsync() =>
        PrivatePostgres.StartAsync(new() { Folder = folder, Durable = false, DieWithParent = true });

    private static Task StopAsync(PrivatePostgres server, string how) => how switch
    {
        "fast" => server.StopFastAsync(),
        "immediate" => server.StopImmediateAsync(),
        _ => server.KillAsync(),
    };

    private static async Task<object?> ScalarAsync(PrivatePostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
