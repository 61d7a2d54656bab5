using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>One booking of many payments settles them all, exactly, or none.</summary>
public sealed class BatchTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_batch_booking_settles_every_member_of_its_message()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(4);
        await ledger.TellAsync("a", $"entry asr=b1 batch={sent[0].Message} n=4 amt={sent.Sum(s => s.Amount)}");
        await AllAsync(ledger, sent, "Settled");
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("entry_match where payment_id is null"));
    }

    [Theory]
    [InlineData(4, 0.01)]
    [InlineData(4, -0.01)]
    [InlineData(3, 0)]
    public async Task One_cent_or_one_payment_off_settles_nothing(int number, double off)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(4);
        await ledger.TellAsync("a", $"entry asr=b1 batch={sent[0].Message} n={number} amt={sent.Sum(s => s.Amount) + (decimal)off}");
        await AllAsync(ledger, sent, "Sent");
        Assert.Equal("batch-differs", await ledger.WaitingAsync());
    }

    [Fact]
    public async Task Parts_of_a_message_that_are_booked_apart_settle_exactly_their_members()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(5);
        await ledger.TellAsync("a", $"entry asr=b2 batch={sent[0].Message}-P2 part=only n=3 amt={sent[2..].Sum(s => s.Amount)}");
        await AllAsync(ledger, sent[2..], "Settled");
        await AllAsync(ledger, sent[..2], "Sent");
        await ledger.TellAsync("b", $"entry asr=b1 batch={sent[0].Message}-P1 part=only n=2 amt={sent[..2].Sum(s => s.Amount)}");
        await AllAsync(ledger, sent, "Settled");
        Assert.Equal("", await ledger.WaitingAsync());
        await ledger.TellAsync("c", $"entry asr=b3 batch={sent[0].Message} n=5 amt={sent.Sum(s => s.Amount)}");
        Assert.Equal("already-settled", await ledger.WaitingAsync());
    }

    [Fact]
    public async Task The_booking_of_one_part_with_the_total_of_another_is_a_question()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(5);
        await ledger.TellAsync("a", $"entry asr=b1 batch={sent[0].Message}-P1 part=only amt={sent[2..].Sum(s => s.Amount)}");
        await AllAsync(ledger, sent, "Sent");
        Assert.Equal("batch-differs", await ledger.WaitingAsync());
    }

    [Fact]
    public async Task What_the_bank_refused_before_is_not_in_the_batch()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(4);
        await ledger.TellAsync("a", $"REJECTED|{sent[3].Instruction}");
        await ledger.TellAsync("b", $"entry asr=b1 batch={sent[0].Message} n=3 amt={sent[..3].Sum(s => s.Amount)}");
        await AllAsync(ledger, sent[..3], "Settled");
        Assert.Equal("Rejected", await ledger.StateAsync(sent[3]));
    }

    [Fact]
    public async Task What_the_bank_tells_later_to_have_refused_is_not_in_the_batch_either()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(4);
        await ledger.TellAsync("a", $"entry asr=b1 batch={sent[0].Message} n=3 amt={sent[..3].Sum(s => s.Amount)}");
        await LaterAsync(ledger, TimeSpan.FromMinutes(2));
        await LaterAsync(ledger, TimeSpan.FromDays(1));
        Assert.Equal("batch-differs", await ledger.WaitingAsync());

        await ledger.TellAsync("b", $"REJECTED|{sent[3].Instruction}");
        await LaterAsync(ledger, TimeSpan.FromMinutes(11));

        await AllAsync(ledger, sent[..3], "Settled");
        Assert.Equal("Rejected", await ledger.StateAsync(sent[3]));
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'booking-for-people'"));
    }

    [Fact]
    public async Task Transactions_that_are_told_are_matched_one_by_one()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(3);
        await ledger.TellAsync("a",
            [
                $"entry asr=b1 batch={sent[0].Message} amt={sent.Sum(s => s.Amount) + 1}",
                .. sent.Select(s => $"tx instr={s.Instruction} amt={s.Amount}"), "tx instr=NOBODY amt=1.00",
            ]);
        await AllAsync(ledger, sent, "Settled");
        Assert.Equal("unknown-payment", await ledger.WaitingAsync());
        Assert.Equal(3, await ledger.CountAsync("entry_match"));
    }

    [Fact]
    public async Task Transactions_that_are_not_the_booking_settle_nothing()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(2);
        await ledger.TellAsync(
            "a", [$"entry asr=b1 amt={sent.Sum(s => s.Amount) + 1}", .. sent.Select(s => $"tx instr={s.Instruction} amt={s.Amount}")]);
        await AllAsync(ledger, sent, "Sent");
        Assert.Equal("details-differ", await ledger.WaitingAsync());
    }

    [Fact]
    public async Task A_return_inside_a_batch_returns_its_payment_and_settles_the_batch()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(3);
        var total = sent.Sum(s => s.Amount);
        await ledger.TellAsync("a",
            $"entry asr=b1 batch={sent[0].Message} n=3 total={total} amt={total - sent[2].Amount}",
            $"tx instr={sent[2].Instruction} amt={sent[2].Amount} side=Credit reason=AC04");
        await AllAsync(ledger, sent[..2], "Settled");
        Assert.Equal("Returned", await ledger.StateAsync(sent[2]));
        Assert.Equal("", await ledger.WaitingAsync());
    }

    [Fact]
    public async Task An_end_to_end_id_names_a_payment_within_its_message_only()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(2);
        await ledger.TellAsync("a",
            $"entry asr=b1 batch={sent[0].Message} n=1 amt={sent[1].Amount} e2e={sent[1].EndToEnd}",
            $"entry asr=b2 amt={sent[0].Amount} e2e={sent[0].EndToEnd}");
        Assert.Equal("Settled", await ledger.StateAsync(sent[1]));
        Assert.Equal("Sent", await ledger.StateAsync(sent[0]));
        Assert.Equal("no-reference", await ledger.WaitingAsync());
    }

    private static async Task AllAsync(Ledger ledger, Sent[] sent, string state)
    {
        foreach (var payment in sent)
        {
            Assert.Equal(state, await ledger.StateAsync(payment));
        }
    }

    private static async Task LaterAsync(Ledger ledger, TimeSpan time)
    {
        await ledger.Calm.Hub.AdvanceAsync(time);
        await ledger.Calm.RunAsync();
    }
}
