using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>
/// Banks that name bookings by nothing but an entry's reference: the same in all messages of some, a number within its message of others.
/// Nothing is told twice for that, nothing is swallowed; what nobody can know is for people.
/// </summary>
public sealed class EntryReferenceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const string Credit = "side=Credit amt=7.00 debtor=Jo";

    [Theory]
    [InlineData("Notification", "EndOfDay", 0)]
    [InlineData("EndOfDay", "Notification", 0)]
    [InlineData("Intraday", "EndOfDay", 0)]
    [InlineData("Intraday", "Intraday", 8)]
    public async Task Told_under_another_number_it_may_be_the_same_and_is_a_question(string first, string second, int other)
    {
        await using var ledger = await Ledger.StartAsync(database);
        string[] more = other == 0 ? [] : [$"entry ref=1 side=Credit amt={other}.00 debtor=Jo"];
        await ledger.TellAsync("a", $"statement kind={first} id=A", $"entry ref=1 {Credit}", "end");
        await ledger.TellAsync("b", [$"statement kind={second} id=B", .. more, $"entry ref=9 {Credit}", "end"]);
        Assert.Equal("told-before-perhaps", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited' and amount = 7"));
    }

    [Fact]
    public async Task Two_reports_of_a_day_without_any_reference_may_tell_the_same_too()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Intraday id=A", $"entry {Credit}", "end");
        await ledger.TellAsync("b", "statement kind=Intraday id=B", $"entry {Credit}", "end");
        Assert.Equal("told-before-perhaps", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    [Theory]
    [InlineData("Notification", "EndOfDay")]
    [InlineData("Intraday", "EndOfDay")]
    [InlineData("Intraday", "Intraday")]
    public async Task Told_again_under_its_own_number_it_counts_once_and_its_equals_beside_it_are_others(string first, string second)
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", $"statement kind={first} id=A", $"entry ref=1 {Credit} e2e=E1", "end");
        await ledger.TellAsync(
            "b", $"statement kind={second} id=B", $"entry ref=1 {Credit} e2e=E1", $"entry ref=2 {Credit} e2e=E2", "end");
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
        Assert.Equal(2, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    [Theory]
    [InlineData(" e2e=E1", " e2e=E2")]
    [InlineData("", "")]
    public async Task Numbered_otherwise_beside_its_equal_nothing_is_told_twice(string first, string second)
    {
        const string Of = "side=Credit amt=7.00";
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Intraday id=A", $"entry ref=1 {Of} debtor=Jo{first}", "end");
        await ledger.TellAsync(
            "b", "statement kind=EndOfDay id=B", $"entry ref=1 {Of} debtor=Ann{second}", $"entry ref=2 {Of} debtor=Jo{first}", "end");
        Assert.Equal("told-before-perhaps", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(1, await ledger.CountAsync("parked where rule = 'entry-told-otherwise' and state = 'Open'"));
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'entry-told-otherwise' and severity = 'high'"));
    }

    [Fact]
    public async Task Two_notifications_of_one_number_are_one_booking_told_again_or_two_and_a_person_must_say()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Notification id=A", $"entry ref=1 {Credit}", "end");
        await ledger.TellAsync("b", "statement kind=Notification id=B", $"entry ref=1 {Credit}", "end");
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(1, await ledger.CountAsync("parked where rule = 'entry-repeated' and state = 'Open'"));
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'entry-repeated' and severity = 'high'"));
    }

    [Fact]
    public async Task Two_notifications_of_the_banks_own_reference_are_one_booking()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Notification id=A", $"entry asr=b1 {Credit}", "end");
        await ledger.TellAsync("b", "statement kind=Notification id=B", $"entry asr=b1 {Credit}", "end");
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
    }

    [Theory]
    [InlineData("e2e=E1", "e2e=E2", 1)]
    [InlineData("e2e=E1", "e2e=NOTPROVIDED", 0)]
    [InlineData("e2e=E1", "", 0)]
    [InlineData("e2e=E1 bank=T1", "bank=T2", 1)]
    public async Task Another_transaction_under_a_number_that_stood_for_one_before_is_told_to_people(
        string first, string second, int parked)
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Intraday id=A", $"entry ref=1 {Credit} {first}", "end");
        await ledger.TellAsync("b", "statement kind=EndOfDay id=B", $"entry ref=1 {Credit} {second}".TrimEnd(), "end");
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(parked, await ledger.CountAsync("parked where rule = 'entry-told-otherwise' and state = 'Open'"));
    }
}
