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

    [Fact]
    public async Task Money_that_came_in_and_waited_for_people_is_told_once_it_is_read_aright()
    {
        var adapter = new StatementAdapter();
        await using var ledger = await Ledger.StartAsync(database, adapter);
        await ledger.Calm.Hub.SqlAsync(
            """
            insert into caller (id, kind, key_hash, scopes, sees, webhook_url, webhook_secret)
            values ('core', 'system', 'x', '{}', '*', 'http://127.0.0.1:9', 'x')
            """);
        await ledger.TellAsync("a", "statement id=S1", "entry asr=c1 side=Credit amt=7.00 debtor=Jo wrong:reason=AC04", "end");
        Assert.Equal("no-reference", await ledger.WaitingAsync());
        Assert.Equal(0, await ledger.CountAsync("notification where body is not null"));

        adapter.IsMended = true;
        await ReplayAsync(ledger);
        await ReplayAsync(ledger);
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("notification where body is not null"));
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited' and credited_at is not null"));
    }

    [Fact]
    public async Task What_waited_as_one_and_is_read_as_its_parts_waits_no_more()
    {
        var adapter = new StatementAdapter();
        await using var ledger = await Ledger.StartAsync(database, adapter);
        var sent = await ledger.SendAsync(2);
        await ledger.TellAsync(
            "a", "statement id=S1", $"entry asr=b1 amt={sent.Sum(s => s.Amount)}",
            $"tx amt={sent[0].Amount} instr={sent[0].Instruction} wrong:side=Credit",
            $"tx amt={sent[1].Amount} instr={sent[1].Instruction}", "end");
        Assert.Equal("details-differ", await ledger.WaitingAsync());

        adapter.IsMended = true;
        await ReplayAsync(ledger);
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(("Settled", "Settled"), (await ledger.StateAsync(sent[0]), await ledger.StateAsync(sent[1])));
        Assert.Equal("Matched", await ledger.Calm.OneAsync<string>("select state from statement_entry"));
    }

    [Fact]
    public async Task What_is_read_as_one_after_a_part_of_it_was_matched_is_for_people()
    {
        var adapter = new StatementAdapter();
        await using var ledger = await Ledger.StartAsync(database, adapter);
        var sent = await ledger.SendAsync(1);
        await ledger.TellAsync(
            "a", "statement id=S1", $"entry asr=b1 amt={sent[0].Amount + 5}",
            $"tx amt={sent[0].Amount} instr={sent[0].Instruction}", $"tx amt=5.00 side=Debit late={sent[0].Instruction}", "end");
        Assert.Equal("no-reference", await ledger.WaitingAsync());
        await ledger.Calm.Hub.SqlAsync("update entry_match set detail = 7; update statement_entry set state = 'New'");
        await ledger.Calm.RunAsync();
        Assert.Equal("details-differ details-differ", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("evidence where kind = 'Settled'"));
    }

    [Fact]
    public async Task A_part_that_waits_stays_where_another_is_decided_and_the_booking_is_read_as_one()
    {
        var adapter = new StatementAdapter();
        await using var ledger = await Ledger.StartAsync(database, adapter);
        var sent = await ledger.SendAsync(1);
        await ledger.TellAsync(
            "a", "statement id=S1", $"entry asr=b1 amt={sent[0].Amount + 5}",
            $"tx amt={sent[0].Amount} instr={sent[0].Instruction}", "tx amt=5.00 wrong:x=1", "end");
        Assert.Equal("no-reference", await ledger.WaitingAsync());
        var decided = await ledger.Calm.OneAsync<int>("select detail from entry_match");

        // Read with the sums of another version of the reader: one whole, under the number of the part that is decided.
        await ledger.Calm.Hub.SqlAsync(
            $"""
            update entry_match set detail = 0 where detail = {decided}; update unmatched set detail = 9;
            update statement_entry set state = 'New'
            """);
        adapter.IsMended = true;
        await ledger.Calm.RunAsync();
        Assert.Contains("no-reference", await ledger.WaitingAsync());
        Assert.Equal("Unmatched", await ledger.Calm.OneAsync<string>("select state from statement_entry"));
        Assert.Equal(1, await ledger.CountAsync("evidence where kind = 'Settled'"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_mended_reader_tells_more_of_a_long_file_moves_no_booking_and_makes_none(bool isWithin)
    {
        const int Long = 520;
        var adapter = new StatementAdapter();
        await using var ledger = await Ledger.StartAsync(database, adapter);
        var payment = (await ledger.SendAsync(1))[0];
        var more = Enumerable.Range(0, Long).Select(i => $"learn instr={payment.Instruction} bank=L{i} mended=yes");
        var bookings = Enumerable.Range(0, Long).Select(i => $"entry amt={i + 1}.00 side=Credit debtor=Jo");
        string[] first = isWithin ? ["statement id=S1", .. more] : [.. more, "statement id=S1"];
        await ledger.TellAsync("a", [.. first, .. bookings, "end", "statement id=S2", "entry amt=7.00", "end"]);
        Assert.Equal("S1 520 S2 1", await LinesAsync());

        adapter.IsMended = true;
        await ReplayAsync(ledger);
        Assert.Equal("S1 520 S2 1", await LinesAsync());
        Assert.Equal(Long + 1, await ledger.CountAsync("statement_entry"));
        Assert.Equal(2, await ledger.CountAsync("statement where state = 'Complete'"));

        Task<string> LinesAsync() => ledger.Calm.OneAsync<string>(
            """
            select string_agg(concat(identification, ' ', (select count(*) from statement_line l where l.statement_id = s.id)), ' '
              order by identification) from statement s
            """);
    }

    [Fact]
    public async Task What_an_earlier_version_named_by_all_that_it_told_keeps_its_names()
    {
        var adapter = new StatementAdapter { IsNumbering = false, IsMended = true };
        await using var ledger = await Ledger.StartAsync(database, adapter);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync(
            "a", "statement id=S1", "entry amt=1.00 side=Credit debtor=Jo", $"learn instr={payment.Instruction} bank=L1",
            "entry amt=2.00 side=Credit debtor=Jo", "entry amt=2.00 side=Credit debtor=Jo", "end");
        await ledger.Calm.Hub.SqlAsync("update statement set numbered = false");
        var before = await NamesAsync();

        adapter.IsNumbering = true;
        await ReplayAsync(ledger);
        Assert.Equal(before, await NamesAsync());
        Assert.Equal(3, await ledger.CountAsync("statement_line"));

        Task<string> NamesAsync() =>
            ledger.Calm.OneAsync<string>("select string_agg(identity, ' ' order by identity) from statement_entry");
    }

    private static async Task ReplayAsync(Ledger ledger)
    {
        await ledger.Calm.Hub.SqlAsync(
            "update inbound set state = 'Received', replay = true, next_ordinal = 0, tries = 0 where kind = 'file' and name = 'a'");
        await ledger.Calm.RunAsync();
    }
}
