using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>
/// A bank that refuses a payment and then says that it took it: most payments that are refused were taken first, and the order of news
/// proves nothing. Only the times of its own messages, or a booking, say that the refusal may not hold, and then people see both.
/// </summary>
public sealed class CorrectedRefusalTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("Rejected 10", "Accepted 11", 1)]
    [InlineData("Accepted 11", "Rejected 10", 1)]
    [InlineData("Accepted 10", "Rejected 11", 0)]
    [InlineData("Rejected 11", "Accepted 10", 0)]
    public async Task What_the_bank_took_after_it_refused_it_by_its_own_times_is_a_case_in_whatever_order_it_is_told(
        string first, string second, int cases)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        foreach (var (i, said) in new[] { first, second, first }.Index())
        {
            var (word, hour) = (said.Split(' ')[0], said.Split(' ')[1]);
            await ledger.TellAsync($"{i}", $"word says={word} instr={payment.Instruction} at=2026-11-23T{hour}:00:00Z", $"ACK|{i}");
        }

        Assert.Equal("Rejected", await ledger.StateAsync(payment));
        Assert.Equal(cases, await ledger.CountAsync("payment_case where kind = 'conflict:AcceptedAfterRejected' and state = 'Open'"));
        Assert.Equal(cases, await ledger.CountAsync($"alarm where rule = 'conflict' and severity = 'high' and subject = '{payment.Id}'"));
    }

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
