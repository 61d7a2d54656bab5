using BankHub.IntegrationTests.Reconcile;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>News that came before what they name was committed: they are matched all the same.</summary>
public sealed class LateMatchTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task News_that_were_decoded_while_their_reference_was_being_learnt_are_matched_soon_after()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        await calm.RunAsync();
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await calm.Hub.SqlAsync("create table hidden as select * from reference; delete from reference");
        try
        {
            await calm.Hub.CallAsync("early", $"ACCEPTED|{name}");
            await calm.RunAsync();
            Assert.Equal(1, await calm.OneAsync<long>("select count(*) from orphan"));
            Assert.Equal(1, await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));
        }
        finally
        {
            await calm.Hub.SqlAsync("insert into reference select * from hidden; drop table hidden");
        }

        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(5));
        await calm.RunAsync();
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from orphan"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));
        Assert.True(await calm.OneAsync<bool>(
            $"select exists (select from evidence where payment_id = '{payment}' and kind = 'Accepted')"));
    }

    // The replay tells nothing of a booking that stands: with its record closed nobody would look at it any more.
    [Fact]
    public async Task A_booking_that_failed_is_tried_again_with_the_news_beside_which_it_came()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.Calm.Hub.SqlAsync("create table hidden as select * from reference; delete from reference");
        try
        {
            await ledger.TellAsync(
                "page", $"ACCEPTED|{payment.Instruction}", "statement id=S1",
                $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}");
            await ledger.Calm.Hub.SqlAsync(
                """
                update statement_entry set state = 'Failed', stalls = 9;
                delete from unmatched;
                insert into parked (id, kind, subject, ordinal, connection, rule, reason, opened_at)
                  select gen_random_uuid(), 'record', inbound_id, ordinal, connection, 'reconcile-failed', 'a fault', hub_now()
                  from statement_entry
                """);
        }
        finally
        {
            await ledger.Calm.Hub.SqlAsync("insert into reference select * from hidden; drop table hidden");
        }

        await ledger.Calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(5));
        await ledger.Calm.RunAsync();
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
    }

    [Fact]
    public async Task News_that_name_nothing_are_looked_at_once_more_and_not_for_ever()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.Hub.CallAsync("stray", "ACCEPTED|NOBODY");
        await calm.RunAsync();
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(5));
        await calm.RunAsync();
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from orphan"));
        Assert.False(await calm.OneAsync<bool>("select replay from inbound"));
    }

    // The bank answers while its file is still being sent: the commit after the socket comes last and takes nothing back.
    [Fact]
    public async Task An_acknowledgement_before_our_commit_counts_and_the_commit_keeps_it()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: true);
        var told = false;
        await calm.RunAsync(async point =>
        {
            if (!told && point == "send.delivered")
            {
                told = true;
                await TellAsync(calm, payment);
            }

            return false;
        });

        Assert.True(told);
        Assert.Equal("Sent", await calm.OneAsync<string>("select state from outbound"));
        Assert.Equal("Accepted", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from orphan"));
    }

    private static async Task TellAsync(CalmHub calm, Guid payment)
    {
        Assert.Equal("Sending", await calm.OneAsync<string>("select state from outbound"));
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("early.txt", $"ACCEPTED|{name}");
        foreach (var decode in calm.Hub.Node(1).Where(s => s.Name == "decode"))
        {
            await decode.RunOnceAsync(default);
        }

        Assert.Equal("Accepted", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
    }
}
