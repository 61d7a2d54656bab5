using BankHub.Hub.Decode;
using BankHub.Hub.People;
using BankHub.Hub.Reconcile;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>Of which attempt of a payment a booking is that people match, and of which of its bookings.</summary>
public sealed class AttemptTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task The_booking_of_a_superseded_attempt_is_its_own_and_freezes_the_payment()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = await SentTwiceAsync(ledger);
        await ledger.TellAsync("a", $"entry asr=b1 amt={payment.Amount}");

        Assert.Equal("attempt-unnamed", await DecideAsync(ledger, "ann", payment, null));
        Assert.Equal("no-such-attempt", await DecideAsync(ledger, "ann", payment, 3));
        Assert.Equal("Proposed", await DecideAsync(ledger, "ann", payment, 1));
        Assert.Equal("disagreement", await DecideAsync(ledger, "bob", payment, 2));
        Assert.Equal("Done", await DecideAsync(ledger, "bob", payment, 1));

        Assert.Equal(1, await ledger.CountAsync($"evidence where payment_id = '{payment.Id}' and attempt = 1 and kind = 'Settled'"));
        Assert.Equal(1, await ledger.CountAsync($"payment where id = '{payment.Id}' and frozen"));
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'superseded-attempt-arrived'"));
    }

    [Fact]
    public async Task What_was_proposed_of_a_payment_that_changed_since_has_to_be_proposed_again()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=b1 amt={payment.Amount}");
        Assert.Equal("Proposed", await DecideAsync(ledger, "ann", payment, null));
        await ledger.TellAsync("b", $"learn instr={payment.Instruction} bank=THEIRS");
        Assert.Equal("Accepted", await ledger.StateAsync(payment));

        Assert.Equal("Proposed", await DecideAsync(ledger, "bob", payment, null));
        Assert.Equal("Accepted", await ledger.StateAsync(payment));
        Assert.Equal("second-person", await DecideAsync(ledger, "bob", payment, 1));
        Assert.Equal("Done", await DecideAsync(ledger, "ann", payment, 1));
        Assert.Equal("Settled", await ledger.StateAsync(payment));
    }

    [Theory]
    [InlineData("reversal=1")]
    [InlineData("reason=AC04")]
    public async Task A_return_that_the_bank_took_back_leaves_the_payment_settled(string said)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}");
        await ledger.TellAsync("b", $"entry asr=r1 side=Credit amt={payment.Amount} instr={payment.Instruction} reason=AC04");
        await ledger.TellAsync("c", $"entry asr=t1 amt={payment.Amount} instr={payment.Instruction} {said}");
        Assert.Equal(("Returned", "direction-differs"), (await ledger.StateAsync(payment), await ledger.WaitingAsync()));

        Assert.Equal("Proposed", await DecideAsync(ledger, "ann", payment, null));
        Assert.Equal("Done", await DecideAsync(ledger, "bob", payment, null));
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal(1, await ledger.CountAsync($"payment where id = '{payment.Id}' and returned = 0"));
        Assert.Equal(0, await ledger.CountAsync("payment_case"));
    }

    [Fact]
    public async Task What_went_the_other_way_for_one_payment_settles_one_of_which_nothing_came_back()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=t1 amt={payment.Amount} instr={payment.Instruction} reason=AC04");
        Assert.Equal("direction-differs", await ledger.WaitingAsync());

        Assert.Equal("Proposed", await DecideAsync(ledger, "ann", payment, null));
        Assert.Equal("Done", await DecideAsync(ledger, "bob", payment, null));
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal(0, await ledger.CountAsync("payment_case"));
    }

    /// <summary>Two people hold the first attempt never to have left, so that it was sealed and sent again.</summary>
    private static async Task<Sent> SentTwiceAsync(Ledger ledger)
    {
        var payment = (await ledger.SendAsync(1))[0];
        var second = Guid.NewGuid();
        await ledger.Calm.Hub.SqlAsync(
            $$"""
            delete from evidence;
            insert into outbound select (jsonb_populate_record(o, '{"id":"{{second}}","root_id":"{{second}}","message_id":"SECOND"}')).*
              from outbound o join attempt a on a.outbound_id = o.id where a.payment_id = '{{payment.Id}}';
            insert into attempt (payment_id, no, connection, outbound_id, position, instruction_id, number, sealed_at)
              select payment_id, 2, connection, '{{second}}', position, 'SECOND', -2, sealed_at from attempt
              where payment_id = '{{payment.Id}}';
            update payment set attempt = 2 where id = '{{payment.Id}}'
            """);
        return payment;
    }

    private static async Task<string> DecideAsync(Ledger ledger, string person, Sent payment, int? attempt)
    {
        var hub = ledger.Calm.Hub;
        var matching = new Matching(hub.Database, hub.Part<EvidenceIntake>(), hub.Part<MatchedCredits>());
        var booking = await ledger.Calm.OneAsync<Guid>("select id from unmatched where state = 'Open'");
        var decision = await matching.DecideAsync(
            new Caller(person, IsPerson: true, new HashSet<string>(), Caller.Everyone), booking, new(payment.Id, attempt, "their letter"),
            default);
        return decision is Decision.Conflict conflict ? conflict.Rule : decision.GetType().Name;
    }
}
