using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>A node that dies anywhere, or nodes that race, count a booking once and tell a credit once.</summary>
public sealed class FaultTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("decode.chunk")]
    [InlineData("decode.applying")]
    [InlineData("decode.applied")]
    [InlineData("reconcile.matched")]
    [InlineData("reconcile.applied")]
    [InlineData("commit.before")]
    [InlineData("commit.after")]
    public async Task A_node_that_dies_loses_and_doubles_no_booking(string point)
    {
        for (var time = 1; time <= 6; time++)
        {
            await using var ledger = await Ledger.StartAsync(database);
            await ListenAsync(ledger);
            var sent = await ledger.SendAsync(2);
            await ledger.Calm.Hub.TakeFileAsync("s", string.Join('\n',
                "statement id=S1 open=0.00", $"entry asr=b1 amt={sent[0].Amount} instr={sent[0].Instruction}",
                $"entry asr=b2 amt={sent[1].Amount} instr={sent[1].Instruction}", "entry asr=c1 side=Credit amt=5.00 debtor=Jo",
                $"end close={5 - sent[0].Amount - sent[1].Amount:F2}"));
            var left = time;
            await ledger.Calm.RunAsync(at => Task.FromResult(at == point && --left == 0));
            await ledger.Calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
            await ledger.Calm.RunAsync();

            Assert.Equal("Settled", await ledger.StateAsync(sent[0]));
            Assert.Equal("Settled", await ledger.StateAsync(sent[1]));
            Assert.Equal(2, await ledger.CountAsync("evidence where kind = 'Settled'"));
            Assert.Equal(1, await ledger.CountAsync("notification where body is not null"));
            Assert.Equal("Holds", await ledger.Calm.OneAsync<string>("select chain from statement"));
            Assert.Equal("", await ledger.WaitingAsync());
        }
    }

    [Fact]
    public async Task A_name_that_was_learnt_in_the_very_moment_of_matching_is_found_soon_after()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.Calm.Hub.SqlAsync("create table hidden as select * from reference; delete from reference");
        try
        {
            await ledger.TellAsync("a", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}");
            Assert.Equal("unknown-payment", await ledger.WaitingAsync());
        }
        finally
        {
            await ledger.Calm.Hub.SqlAsync("insert into reference select * from hidden; drop table hidden");
        }

        await ledger.Calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(5));
        await ledger.Calm.RunAsync();
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal("", await ledger.WaitingAsync());
    }

    [Fact]
    public async Task What_names_nothing_is_looked_at_twice_and_not_for_ever()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "entry asr=b1 amt=1.00 instr=NOBODY");
        Assert.Equal(1, await ledger.CountAsync("unmatched where look_at is not null"));
        for (var minute = 0; minute < 3; minute++)
        {
            await ledger.Calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
            await ledger.Calm.RunAsync();
        }

        Assert.Equal(0, await ledger.CountAsync("unmatched where look_at is not null"));
    }

    [Fact]
    public async Task Money_that_came_in_and_turns_out_to_be_ours_is_matched_and_not_told_again()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ListenAsync(ledger);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=c1 side=Credit amt={payment.Amount} bank=THEIRS");
        await ledger.TellAsync("b", $"learn instr={payment.Instruction} bank=THEIRS");
        Assert.Equal("direction-differs", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("notification where body is not null"));
    }

    private static Task ListenAsync(Ledger ledger) => ledger.Calm.Hub.SqlAsync(
        """
        insert into caller (id, kind, key_hash, scopes, sees, webhook_url, webhook_secret)
        values ('core', 'system', 'x', '{}', '*', 'http://127.0.0.1:9', 'x')
        """);
}
