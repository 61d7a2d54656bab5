using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>
/// A bank that refuses a payment and then says that it took it: most payments that are refused were taken first, and the order of news
/// proves nothing. Only a booking says that the refusal does not hold, and then people see both.
/// </summary>
public sealed class CorrectedRefusalTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("REJECTED", "ACCEPTED")]
    [InlineData("ACCEPTED", "REJECTED")]
    public async Task What_was_refused_stays_so_until_it_is_booked_and_then_a_case_is_open(string first, string second)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("first", $"{first}|{payment.Instruction}");
        await ledger.TellAsync("second", $"{second}|{payment.Instruction}");
        Assert.Equal("Rejected", await ledger.StateAsync(payment));
        Assert.Equal(0, await ledger.CountAsync("payment_case"));

        await ledger.TellAsync("booked", "statement id=S1 open=100.00", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}",
            $"end close={100 - payment.Amount:F2}");
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal(1, await ledger.CountAsync("payment_case where kind = 'conflict:SettledAndRejected' and state = 'Open'"));
        Assert.Equal(1, await ledger.CountAsync($"alarm where rule = 'conflict' and severity = 'high' and subject = '{payment.Id}'"));
    }
}
