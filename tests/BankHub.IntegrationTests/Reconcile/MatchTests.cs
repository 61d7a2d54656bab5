using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>A booking is a payment's by reference, amount, side and connection, and otherwise a question for people.</summary>
public sealed class MatchTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_booking_that_names_a_payment_exactly_settles_it()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("s", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}");
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal("Matched", await ledger.Calm.OneAsync<string>("select state from statement_entry"));
        Assert.Equal(1, await ledger.CountAsync($"entry_match where payment_id = '{payment.Id}' and kind = 'Settled'"));
        Assert.Equal("reconcile", await ledger.Calm.OneAsync<string>(
            $"select actor from event where payment_id = '{payment.Id}' and state = 'Settled'"));
    }

    [Theory]
    [InlineData("amt={more} instr={instr}", "amount-differs")]
    [InlineData("amt={amt} instr={instr} side=Credit", "direction-differs")]
    [InlineData("amt={amt} instr={instr} side=Credit reversal=1", "reversal")]
    [InlineData("amt={amt} instr={instr} reason=AC04", "direction-differs")]
    [InlineData("amt={amt} instr={instr} reversal=1", "direction-differs")]
    [InlineData("amt={amt} instr=NOBODY", "unknown-payment")]
    [InlineData("amt={amt} instr=NOBODY side=Credit reason=AC04", "unknown-payment")]
    [InlineData("amt={amt}", "no-reference")]
    [InlineData("amt={amt} e2e={e2e} bank=NONREF", "no-reference")]
    [InlineData("amt=0.00 instr={instr}", "no-amount")]
    public async Task What_does_not_fit_waits_for_people(string entry, string reason)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("s", "entry asr=b1 " + Fill(entry, payment));
        Assert.Equal("Sent", await ledger.StateAsync(payment));
        Assert.Equal(reason, await ledger.WaitingAsync());
        var unexplained = reason is "no-reference" or "unknown-payment" && !entry.Contains("Credit") ? 1 : 0;
        Assert.Equal(unexplained, await ledger.CountAsync("alarm where rule = 'unexplained-debit' and severity = 'highest'"));
        var isGrave = !entry.Contains("Credit") || entry.Contains("reversal") || entry.Contains("reason");
        Assert.Equal(1 - unexplained, await ledger.CountAsync(
            $"alarm where rule = 'booking-for-people' and severity = '{(isGrave ? "high" : "warning")}'"));
    }

    [Fact]
    public async Task Another_connections_payment_is_not_the_one_that_is_named()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var other = await ledger.Calm.PayAsync(files: false);
        await ledger.Calm.RunAsync();
        var name = await ledger.Calm.OneAsync<string>($"select value from reference where payment_id = '{other}' and kind = 'instruction'");
        await ledger.TellAsync("s", $"entry asr=b1 amt=1.00 instr={name}");
        Assert.Equal("unknown-payment", await ledger.WaitingAsync());
    }

    [Fact]
    public async Task A_pending_booking_counts_only_when_it_is_booked()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=b1 status=Pending amt={payment.Amount} instr={payment.Instruction}");
        Assert.Equal("Sent", await ledger.StateAsync(payment));
        await ledger.TellAsync("b", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}");
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        await ledger.TellAsync("c", $"entry asr=b1 status=Pending amt={payment.Amount} instr={payment.Instruction} ref=late");
        Assert.Equal(1, await ledger.CountAsync("statement_entry where status = 'Booked'"));
        Assert.Equal(1, await ledger.CountAsync("statement_entry"));
    }

    [Fact]
    public async Task A_booking_that_was_told_before_its_name_was_learnt_is_matched_then()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=b1 amt={payment.Amount} bank=THEIRS");
        Assert.Equal("unknown-payment", await ledger.WaitingAsync());
        await ledger.TellAsync("b", $"learn instr={payment.Instruction} bank=THEIRS");
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Matched'"));
    }

    [Fact]
    public async Task A_second_booking_of_a_settled_payment_is_a_question_and_an_alarm()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}",
            $"entry asr=b2 amt={payment.Amount} instr={payment.Instruction}");
        Assert.Equal("already-settled", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'booked-twice'"));
    }

    [Fact]
    public async Task A_return_with_its_reason_returns_the_payment_and_a_part_of_it_a_part()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}");
        await ledger.TellAsync("b", $"entry asr=r1 side=Credit amt=0.01 instr={payment.Instruction} reason=AC04");
        Assert.Equal(0.01m, await ledger.Calm.OneAsync<decimal>($"select returned from payment where id = '{payment.Id}'"));
        await ledger.TellAsync("c", $"entry asr=r2 side=Credit amt={payment.Amount - 0.01m} instr={payment.Instruction} reason=AC04");
        Assert.Equal("Returned", await ledger.StateAsync(payment));
        Assert.Equal("iso20022:AC04", await ledger.Calm.OneAsync<string>($"select reason from payment where id = '{payment.Id}'"));
    }

    [Theory]
    [InlineData("exchanged={amt}", "Returned", "")]
    [InlineData("exchanged=0.01", "Settled", "")]
    [InlineData("exchanged={more}", "Settled", "amount-differs")]
    [InlineData("ref=r1", "Settled", "amount-differs")]
    public async Task What_comes_back_to_an_account_in_another_currency_counts_as_what_was_exchanged(
        string entry, string state, string waiting)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync(
            "a", $"entry asr=b1 francs=0.89 exchanged={payment.Amount} rate={0.89m / payment.Amount:0.00000} instr={payment.Instruction}");
        await ledger.TellAsync("b", Fill($"entry asr=b2 francs=0.89 side=Credit instr={{instr}} reason=AC04 {entry}", payment));
        Assert.Equal(state, await ledger.StateAsync(payment));
        Assert.Equal(waiting, await ledger.WaitingAsync());
    }

    [Fact]
    public async Task A_fee_in_another_currency_that_neither_code_nor_rate_tells_from_its_payment_is_for_people()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        var before = await ledger.StateAsync(payment);
        await ledger.TellAsync("a", $"entry asr=fee francs=0.05 exchanged={payment.Amount} instr={payment.Instruction}");
        Assert.Equal((before, "no-rate"), (await ledger.StateAsync(payment), await ledger.WaitingAsync()));
    }

    private static string Fill(string entry, Sent payment) => entry
        .Replace("{amt}", payment.Amount.ToString("F2")).Replace("{more}", (payment.Amount + 0.01m).ToString("F2"))
        .Replace("{instr}", payment.Instruction).Replace("{e2e}", payment.EndToEnd);
}
