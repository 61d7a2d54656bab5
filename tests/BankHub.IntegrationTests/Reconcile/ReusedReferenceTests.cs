using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>A bank's reference that stands for two bookings: the second one is not swallowed.</summary>
public sealed class ReusedReferenceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("2026-11-24", "2026-11-24")] // Booked once more on the next day.
    [InlineData("2026-11-24", "2026-11-23")] // In the next statement, under the day of the first.
    public async Task A_booking_that_comes_again_in_another_statement_is_parked_with_one_alarm(string day, string booked)
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement id=S1 seq=1 open=100.00", "entry asr=x amt=5.00", "entry asr=y amt=5.00", "end close=90.00");
        await ledger.TellAsync(
            "b", $"statement id=S2 seq=2 date={day} open=90.00", $"entry asr=x amt=5.00 date={booked}",
            $"entry asr=y amt=5.00 date={booked}", $"end close=80.00 date={day}");
        Assert.Equal(2, await ledger.CountAsync("parked where rule = 'entry-repeated' and state = 'Open'"));
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'entry-repeated' and severity = 'high'"));
    }

    [Fact]
    public async Task A_notice_of_another_day_is_parked_too()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement id=S1 seq=1 open=100.00", "entry asr=x amt=5.00", "end close=95.00");
        await ledger.TellAsync("b", "statement kind=Notification id=N", "entry asr=x amt=5.00 date=2026-11-24", "end");
        Assert.Equal(1, await ledger.CountAsync("parked where rule = 'entry-repeated' and state = 'Open'"));
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'entry-repeated'"));
    }

    [Fact]
    public async Task The_same_booking_told_in_every_kind_of_statement_and_again_is_one()
    {
        await using var ledger = await Ledger.StartAsync(database);
        string[] end = ["statement id=S1 seq=1 open=100.00", "entry asr=x amt=5.00", "end close=95.00"];
        await ledger.TellAsync(
            "i", "statement kind=Intraday id=I date=2026-11-22", "entry asr=x amt=5.00 status=Pending date=2026-11-22", "end");
        await ledger.TellAsync("n", "statement kind=Notification id=N", "entry asr=x amt=5.00", "end");
        await ledger.TellAsync("a", end);
        await ledger.TellAsync("b", ["statement kind=Intraday id=other", "end", .. end]);
        await ledger.Calm.Hub.SqlAsync("update inbound set state = 'Received', replay = true, next_ordinal = 0, tries = 0");
        await ledger.Calm.RunAsync();
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
        Assert.Equal(1, await ledger.CountAsync("statement_entry"));
    }
}
