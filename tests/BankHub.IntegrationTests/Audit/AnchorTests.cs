using BankHub.Hub.Audit;
using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.Audit;

/// <summary>Anchors: what they cover, what they cost, and that what is known from elsewhere shows a cut.</summary>
public sealed class AnchorTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("delete from anchor where number = 1", "anchor 1")]
    [InlineData("update anchor set at = at + interval '1 s' where number = 2", "anchor 2")]
    [InlineData("update anchor set digest = sha256(digest) where number = 1", "anchor 1")]
    [InlineData("delete from anchor_heads where anchor = 2", "anchor 2")]
    [InlineData("update anchor_heads set heads = substr(heads, 53) where anchor = 2", "anchor 2")]
    public async Task A_changed_anchor_is_named(string sql, string record)
    {
        await using var hub = await AuditedHub.StartAsync(database);
        await hub.AnchorAsync();
        await hub.PayAsync(2);
        await hub.AnchorAsync();
        await hub.SqlAsync(sql);
        Assert.Equal(record, (await hub.VerifyAsync())[0].Record);
    }

    [Fact]
    public async Task A_history_that_was_cut_off_with_its_anchors_shows_by_the_anchor_in_the_log()
    {
        await using var hub = await AuditedHub.StartAsync(database);
        await hub.AnchorAsync();
        await hub.PayAsync(2);
        await hub.AnchorAsync();
        var said = hub.Said[^1].Split(' ')[1].Split(':');
        Assert.Empty(await hub.VerifyAsync((2, said[1])));

        await hub.SqlAsync(string.Join(';', hub.Payments[^2..].Select(p => $"delete from event where payment_id = '{p}'"))
            + ";" + string.Join(';', hub.Payments[^2..].Select(p => $"delete from payment where id = '{p}'"))
            + ";delete from anchor where number = 2; delete from anchor_heads where anchor = 2");
        Assert.Empty(await hub.VerifyAsync());
        Assert.Equal("anchor 2", Assert.Single(await hub.VerifyAsync((2, said[1]))).Record);
        Assert.Equal("anchor 1", Assert.Single(await hub.VerifyAsync((1, said[1]))).Record);
    }

    [Fact]
    public async Task An_event_that_commits_late_is_in_the_next_anchor()
    {
        await using var hub = await AuditedHub.StartAsync(database, payments: 0);
        await using var late = await database.Source.OpenConnectionAsync();
        await using var transaction = await late.BeginTransactionAsync();
        var id = Guid.NewGuid();
        await InsertAsync(late, id);
        await hub.PayAsync(2);
        await hub.AnchorAsync();
        Assert.Equal(0, await hub.OneAsync<long>("select count(*) from anchor"));

        await transaction.CommitAsync();
        await hub.AnchorAsync();
        Assert.Equal(3, await hub.OneAsync<int>("select heads from anchor"));
        await hub.AnchorAsync();
        Assert.Equal(1, await hub.OneAsync<long>("select count(*) from anchor"));
    }

    [Fact]
    public async Task Anchoring_reads_only_what_is_new()
    {
        await using var hub = await AuditedHub.StartAsync(database, payments: 0);
        await hub.SqlAsync("""
            insert into event (payment_id, version, at, state, actor, cause, hash)
            select gen_random_uuid(), 1, hub_now(), 'Scheduled', 'lab', 'intake', sha256(n::text::bytea) from generate_series(1, 50000) n;
            analyze event
            """);
        await hub.AnchorAsync();
        var upto = await hub.OneAsync<ulong>("select upto from anchor");
        await hub.PayAsync(2);
        var sql = AnchorStep.HeadsSql.Replace("$1", $"'{upto}'").Replace("$2", $"'{upto + 1000}'");
        var plan = await hub.Hub.Database.TransactAsync(
            async w =>
            {
                await w.ExecuteAsync("set local enable_seqscan = off"); // As every connection of a hub has it.
                return await w.QueryAsync($"explain {sql}", r => r.GetString(0));
            },
            default);
        Assert.Contains(plan, line => line.Contains("tx_idx"));
        Assert.DoesNotContain(plan, line => line.Contains("Seq Scan"));
    }

    private static async Task InsertAsync(NpgsqlConnection connection, Guid id)
    {
        await using var insert = new NpgsqlCommand(
            """
            insert into event (payment_id, version, at, state, actor, cause, hash)
            values ($1, 1, hub_now(), 'Scheduled', 'lab', 'intake', sha256('x'))
            """,
            connection) { Parameters = { new() { Value = id } } };
        await insert.ExecuteNonQueryAsync();
    }
}
