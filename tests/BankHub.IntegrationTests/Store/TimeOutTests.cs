using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.IntegrationTests.Store;

/// <summary>A statement that is too slow is told from a database that is away: on the node's clock as on the server's.</summary>
public sealed class TimeOutTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("Command Timeout=1", "select pg_sleep(20)")]
    [InlineData("Command Timeout=20", "set local statement_timeout = 500; select pg_sleep(20)")]
    public async Task A_statement_that_is_too_slow_is_known_as_such_and_not_tried_again_at_once(string setting, string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{database.ConnectionString};{setting}");
        var tries = 0;
        var e = await Assert.ThrowsAnyAsync<Exception>(() => Store(source).TransactAsync(
            async work =>
            {
                tries++;
                foreach (var statement in sql.Split(';'))
                {
                    await work.ExecuteAsync(statement);
                }
            },
            default));
        Assert.Equal(1, tries);
        Assert.True(SqlErrors.IsTimeOut(e), e.ToString());
        Assert.False(SqlErrors.MayRetry(e));
        Assert.True(SqlErrors.IsOfDatabase(e));
    }

    [Fact]
    public async Task A_database_without_a_free_connection_is_away_and_no_statement_is_at_fault()
    {
        await using var source = NpgsqlDataSource.Create($"{database.ConnectionString};Timeout=1;Maximum Pool Size=1");
        await using var held = await source.OpenConnectionAsync();
        var e = await Assert.ThrowsAnyAsync<Exception>(() => Store(source).ReadAsync(w => w.ExecuteAsync("select 1"), default));
        Assert.False(SqlErrors.IsTimeOut(e), e.ToString());
        Assert.True(SqlErrors.MayRetry(e));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_away_and_no_statement_is_at_fault()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;
        await using var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={port};Username=x;Timeout=1");
        var e = await Assert.ThrowsAnyAsync<Exception>(() => Store(source).TransactAsync(w => w.ExecuteAsync("select 1"), default));
        Assert.False(SqlErrors.IsTimeOut(e), e.ToString());
        Assert.True(SqlErrors.MayRetry(e));
    }

    private static Database Store(NpgsqlDataSource source) => new(source, new PostgresCommit(), new Wakeups());
}
