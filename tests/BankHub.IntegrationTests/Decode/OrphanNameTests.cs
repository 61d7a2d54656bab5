using BankHub.Hub.Decode;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Store;
using Npgsql;

namespace BankHub.IntegrationTests.Decode;

/// <summary>News that name nothing are found by name when a name is learnt, without looking at all of them.</summary>
public sealed class OrphanNameTests(PostgresFixture database) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    // How nodes plan (Host/Composition): a statement must suit full tables.
    private const string Planning =
        "set enable_seqscan = off; set enable_bitmapscan = off; set enable_hashjoin = off; set enable_mergejoin = off";

    public async Task InitializeAsync()
    {
        await Migrator.MigrateAsync(database.Source, default);

        // As a node of the version before writes them: it knows nothing of names.
        await ExecuteAsync(
            """
            truncate orphan, orphan_name;
            insert into orphan (key, connection, inbound_id, ordinal, refs, evidence, at)
            select 'k' || i, 'one', gen_random_uuid(), 0, array['instruction:I' || i, 'trace:T' || i], '', now()
            from generate_series(1, 20000) i
            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task One_of_many_is_found_without_reading_the_others()
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var planning = new NpgsqlCommand(Planning, connection);
        await planning.ExecuteNonQueryAsync();
        await using var explain = new NpgsqlCommand($"explain (analyze, buffers, format text) {Orphans.ClaimSql}", connection);
        explain.Parameters.Add(new() { Value = "one" });
        explain.Parameters.Add(new() { Value = new[] { "trace:T77", "bank:NOBODY" } });
        var plan = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                plan.Add(reader.GetString(0));
            }
        }

        Assert.DoesNotContain(plan, line => line.Contains("Rows Removed by Filter", StringComparison.Ordinal));
        Assert.Contains(plan, line => line.Contains("orphan_name_pkey", StringComparison.Ordinal));
        Assert.Contains(plan, line => line.Contains("orphan_pkey", StringComparison.Ordinal));
        Assert.Equal(0L, await CountAsync("select count(*) from orphan where key = 'k77'"));
    }

    [Fact]
    public async Task What_is_taken_out_leaves_no_name_behind()
    {
        Assert.Equal(40_000L, await CountAsync("select count(*) from orphan_name"));
        await ExecuteAsync("delete from orphan where key <> 'k5'");
        Assert.Equal(2L, await CountAsync("select count(*) from orphan_name where key = 'k5'"));
        Assert.Equal(2L, await CountAsync("select count(*) from orphan_name"));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
