using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>What a mended adapter reads of a booking that stands is taken from a replay, as far as nothing was decided.</summary>
public sealed class MendedReaderTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("Unmatched")]
    [InlineData("Failed")]
    public async Task A_replay_mends_a_booking_that_waits(string state)
    {
        var adapter = new StatementAdapter();
        await using var ledger = await Ledger.StartAsync(database, adapter);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", "statement id=S1", $"entry asr=b1 amt={payment.Amount} late={payment.Instruction}", "end");
        Assert.Equal("no-reference", await ledger.WaitingAsync());
        await ledger.Calm.Hub.SqlAsync($"update statement_entry set state = '{state}'");

        adapter.IsMended = true;
        await ReplayAsync(ledger);
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal("", await ledger.WaitingAsync());
    }

    [Fact]
    public async Task What_people_dismissed_and_what_is_read_with_another_amount_stays()
    {
        var adapter = new StatementAdapter();
        await using var ledger = await Ledger.StartAsync(database, adapter);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", "statement id=S1", $"entry asr=b1 amt={payment.Amount} late={payment.Instruction}", "end");
        await ledger.Calm.Hub.SqlAsync("update statement_entry set amount = amount + 1");
        adapter.IsMended = true;
        await ReplayAsync(ledger);
        Assert.Equal("Sent", await ledger.StateAsync(payment));

        await ledger.Calm.Hub.SqlAsync("update statement_entry set amount = amount - 1, state = 'Dismissed'");
        await ReplayAsync(ledger);
        Assert.Equal("Sent", await ledger.StateAsync(payment));
    }

    private static async Task ReplayAsync(Ledger ledger)
    {
        await ledger.Calm.Hub.SqlAsync(
            "update inbound set state = 'Received', replay = true, next_ordinal = 0, tries = 0 where kind = 'file' and name = 'a'");
        await ledger.Calm.RunAsync();
    }
}
