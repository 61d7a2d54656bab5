using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>One booking counts once, in whatever statements, files and order it is told.</summary>
public sealed class OnceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const string Day = "statement kind=EndOfDay id=S1 seq=1 open=100.00";

    [Theory]
    [InlineData("Intraday", "EndOfDay")]
    [InlineData("EndOfDay", "Intraday")]
    [InlineData("Notification", "EndOfDay")]
    [InlineData("EndOfDay", "Notification")]
    public async Task Told_in_two_kinds_of_statement_it_counts_once(string first, string second)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        string[] Tell(string kind) =>
        [
            $"statement kind={kind} id={kind}", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}",
            "entry asr=c1 side=Credit amt=7.00 debtor=Jo", "end",
        ];
        await ledger.TellAsync("a", Tell(first));
        await ledger.TellAsync("b", Tell(second));
        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(2, await ledger.CountAsync("statement_entry"));
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(1, await ledger.CountAsync($"evidence where kind = 'Settled' and payment_id = '{payment.Id}'"));
    }

    [Fact]
    public async Task Without_any_reference_the_second_telling_is_a_question()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Intraday id=I", "entry side=Credit amt=7.00 debtor=Jo", "end");
        await ledger.TellAsync(
            "b", Day, "entry side=Credit amt=7.00 debtor=Jo", "entry side=Credit amt=8.00 debtor=Jo", "end close=115.00");
        Assert.Equal("told-before-perhaps", await ledger.WaitingAsync());
        Assert.Equal(2, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    [Theory]
    [InlineData("asr=t1 named=table", "asr=b1", "EndOfDay")]
    [InlineData("asr=b1", "asr=t1 named=table", "EndOfDay")]
    [InlineData("asr=b1", "ref=t1 named=bai2", "EndOfDay")]
    [InlineData("asr=t1 named=table", "ref=x1 named=bai2", "EndOfDay")]
    [InlineData("asr=t1 named=table", "asr=b1", "Intraday")]
    [InlineData("asr=t1 named=table", "", "EndOfDay")]
    public async Task Beside_a_name_that_was_made_up_of_what_an_entry_says_another_name_is_no_other_booking(
        string first, string second, string kind)
    {
        await using var ledger = await Ledger.StartAsync(database);
        const string rest = "side=Credit amt=7.00 debtor=Jo";
        await ledger.TellAsync("a", "statement id=A", $"entry {first} {rest}", "end");
        await ledger.TellAsync("b", $"statement kind={kind} id=B", $"entry {second} {rest}".Replace("  ", " "), "end");
        Assert.Equal("told-before-perhaps", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    [Fact]
    public async Task What_was_announced_before_it_was_booked_under_another_name_is_a_question_when_it_is_booked_itself()
    {
        await using var ledger = await Ledger.StartAsync(database);
        const string rest = "side=Credit amt=7.00 debtor=Jo";
        await ledger.TellAsync("a", "statement kind=Intraday id=A", $"entry asr=t1 named=bai2 {rest} status=Pending", "end");
        await ledger.TellAsync("b", "statement kind=Notification id=B", $"entry asr=b1 {rest}", "end");
        await ledger.TellAsync("c", "statement kind=EndOfDay id=C", $"entry asr=t1 named=bai2 {rest}", "end");
        for (var look = 0; look < 3; look++)
        {
            Assert.Equal("told-before-perhaps", await ledger.WaitingAsync());
            Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
            await ledger.Calm.Hub.SqlAsync("update statement_entry set state = 'New' where state = 'Unmatched'");
            await ledger.Calm.RunAsync();
        }
    }

    [Fact]
    public async Task Names_that_one_reader_made_up_tell_bookings_apart_and_are_known_again()
    {
        await using var ledger = await Ledger.StartAsync(database);
        const string first = "entry asr=t1 named=table side=Credit amt=7.00 debtor=Jo";
        await ledger.TellAsync("a", "statement id=A", first, "entry asr=t2 named=table side=Credit amt=7.00 debtor=Jo", "end");
        await ledger.TellAsync("b", "statement id=B", first, "entry asr=t3 named=table side=Credit amt=7.00 debtor=Jo", "end");
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(3, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    [Fact]
    public async Task Reports_of_one_name_and_number_are_told_apart_by_the_number_within_it()
    {
        await using var ledger = await Ledger.StartAsync(database);
        const string head = "statement kind=Intraday id=SAME no=15 within=yes";
        string[] one = [$"{head} seq=1", "entry side=Credit amt=7.00 debtor=Jo", "end"];
        await ledger.TellAsync("a", one);
        await ledger.TellAsync("b", $"{head} seq=2", "entry side=Credit amt=8.00 debtor=Jo", "end");
        await ledger.TellAsync("c", ["statement kind=Intraday id=other", "end", .. one]);
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(2, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
        Assert.Equal(2, await ledger.CountAsync("statement where identification = 'SAME'"));
    }

    [Fact]
    public async Task A_report_that_was_stored_before_the_number_within_counted_is_known_when_it_comes_again()
    {
        await using var ledger = await Ledger.StartAsync(database);
        const string head = "kind=Intraday id=SAME no=15";
        string[] rest = ["entry side=Credit amt=7.00 debtor=Jo", "end"];
        await ledger.TellAsync("a", [$"statement {head} seq=1", .. rest]);
        Assert.Equal(15, await ledger.Calm.OneAsync<long>("select number from statement"));
        await ledger.TellAsync("b", [$"statement {head} seq=1 within=yes", .. rest, ""]);
        Assert.Equal(1, await ledger.CountAsync("statement"));
        await ledger.TellAsync("c", [$"statement {head} seq=2 within=yes", "entry side=Credit amt=8.00 debtor=Jo", "end"]);
        Assert.Equal(2, await ledger.CountAsync("statement"));
        Assert.Equal(2, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    [Fact]
    public async Task Two_bookings_without_reference_in_one_statement_are_two()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync(
            "a", Day, "entry side=Credit amt=7.00 debtor=Jo", "entry side=Credit amt=7.00 debtor=Jo", "end close=114.00");
        Assert.Equal(2, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    [Fact]
    public async Task A_statement_that_comes_in_another_file_counts_once()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        string[] lines =
        [
            Day, $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}", "entry amt=1.00", "entry side=Credit amt=1.00 debtor=Jo",
            $"end close={100 - payment.Amount:F2}",
        ];
        await ledger.TellAsync("a", lines);
        await ledger.TellAsync("b", ["statement kind=Intraday id=other", "end", .. lines]);
        Assert.Equal(1, await ledger.CountAsync("statement where kind = 'EndOfDay'"));
        Assert.Equal(3, await ledger.CountAsync("statement_entry"));
        Assert.Equal("Holds", await ledger.Calm.OneAsync<string>("select chain from statement where kind = 'EndOfDay'"));
        Assert.Equal("no-reference", await ledger.WaitingAsync());
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
    }

    [Fact]
    public async Task A_statement_that_is_told_otherwise_is_parked_and_its_new_bookings_count_nothing()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", Day, "entry asr=c1 side=Credit amt=1.00 debtor=Jo", "end close=101.00");
        await ledger.TellAsync("b", Day, "entry asr=c1 side=Credit amt=1.00 debtor=Jo",
            $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}", $"end close={101 - payment.Amount:F2}");
        Assert.Equal("Sent", await ledger.StateAsync(payment));
        Assert.Equal("corrected-statement", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("parked where rule = 'statement-corrected' and state = 'Open'"));
        Assert.Equal(1, await ledger.CountAsync("statement where state = 'Corrected' and copy_of is not null"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    public async Task A_second_statement_of_the_same_name_in_one_file_is_told_and_takes_nothing_from_the_first(int entries)
    {
        await using var ledger = await Ledger.StartAsync(database);
        string[] first =
        [
            "statement id=SAME open=100.00", .. Enumerable.Range(0, entries).Select(i => $"entry asr=a{i} side=Credit amt=1.00 debtor=Jo"),
            $"end close={100 + entries}.00",
        ];
        string[] second =
        [
            $"statement id=SAME open={100 + entries}.00", "entry asr=b side=Credit amt=7.00 debtor=Jo", $"end close={107 + entries}.00",
        ];
        await ledger.TellAsync("both", [.. first, .. second]);
        for (var reading = 0; reading < 2; reading++)
        {
            Assert.Equal(2, await ledger.CountAsync("statement"));
            Assert.Equal(1, await ledger.CountAsync("statement where chain = 'Holds' and copy_of is null"));
            Assert.Equal(
                "statement-corrected",
                await ledger.Calm.OneAsync<string>("select string_agg(rule, ' ') from parked where state = 'Open'"));
            Assert.Equal(entries, await ledger.CountAsync("unmatched where state = 'Credited'"));
            Assert.Equal(entries + 1, await ledger.CountAsync("statement_line"));
            await ledger.Calm.Hub.SqlAsync(
                "update parked set state = 'Retried'; update inbound set state = 'Received', replay = true, next_ordinal = 0, tries = 0");
            await ledger.Calm.RunAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_statements_of_one_day_and_name_are_two_by_their_numbers(bool areInOneFile)
    {
        await using var ledger = await Ledger.StartAsync(database);
        string[] first = ["statement id=SAME no=10 open=100.00", "entry side=Credit amt=7.00 debtor=Jo", "end close=107.00"];
        string[] second = ["statement id=SAME no=11 open=107.00", "entry side=Credit amt=8.00 debtor=Jo", "end close=115.00"];
        string[][] files = areInOneFile ? [[.. first, .. second]] : [first, second];
        foreach (var (i, lines) in files.Index())
        {
            await ledger.TellAsync($"f{i}", lines);
        }

        await ledger.TellAsync("again", ["statement kind=Intraday id=other", "end", .. second, .. first]);
        Assert.Equal(2, await ledger.CountAsync("statement where kind = 'EndOfDay' and chain = 'Holds'"));
        Assert.Equal(2, await ledger.CountAsync("statement where kind = 'EndOfDay'"));
        Assert.Equal(2, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
    }

    [Theory]
    [InlineData("seq=12 no=10")]
    [InlineData("seq=12")]
    public async Task A_statement_that_is_sent_again_is_known_by_its_own_number_or_where_it_has_none(string numbers)
    {
        await using var ledger = await Ledger.StartAsync(database);
        string[] rest = ["entry side=Credit amt=7.00 debtor=Jo", "end close=107.00"];
        await ledger.TellAsync("a", ["statement id=SAME seq=11 no=10 open=100.00", .. rest]);
        await ledger.TellAsync("b", [$"statement id=SAME {numbers} open=100.00", .. rest, "statement kind=Intraday id=other", "end"]);
        Assert.Equal(1, await ledger.CountAsync("statement where kind = 'EndOfDay'"));
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
    }

    [Fact]
    public async Task A_statement_that_was_stored_before_its_number_was_is_known_again()
    {
        await using var ledger = await Ledger.StartAsync(database);
        string[] lines = ["statement id=SAME no=10 open=100.00", "entry side=Credit amt=7.00 debtor=Jo", "end close=107.00"];
        await ledger.TellAsync("a", [.. lines.Select(line => line.Replace(" no=10", "", StringComparison.Ordinal))]);
        await ledger.TellAsync("b", lines);
        Assert.Equal(1, await ledger.CountAsync("statement"));
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
    }

    [Fact]
    public async Task A_reference_that_stands_twice_in_a_statement_is_counted_once_and_parked()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", Day, "entry asr=c1 side=Credit amt=1.00 debtor=Jo", "entry asr=c1 side=Credit amt=1.00 debtor=Jo",
            "end close=102.00");
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal(1, await ledger.CountAsync("parked where rule = 'entry-repeated' and state = 'Open'"));
    }
}
