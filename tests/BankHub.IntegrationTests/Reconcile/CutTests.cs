using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>A statement that came cut does not stand in the way of its good repetition, and nothing of either counts twice.</summary>
public sealed class CutTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const string Day = "statement kind=EndOfDay id=S1 seq=1 open=100.00";
    private const string First = "entry asr=c1 side=Credit amt=1.00 debtor=Jo";

    public static TheoryData<string> Ends => ["read", "parked", "together", "later"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_cut_statement_is_filled_by_its_good_repetition(string end)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        string[] good =
        [
            Day, First, $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}", "entry side=Credit amt=2.00 debtor=Jo",
            $"end close={103 - payment.Amount:F2}",
        ];
        switch (end)
        {
            case "together":
                await ledger.Calm.Hub.TakeFileAsync("cut", string.Join('\n', good[..2]));
                await ledger.TellAsync("good", good);
                break;
            case "later":
                await ledger.TellAsync("cut", good[..2]);
                await ledger.Calm.Hub.SqlAsync("update inbound set state = 'Received', next_ordinal = 2, lease_until = 'infinity'");
                await ledger.TellAsync("good", good);
                await ledger.Calm.Hub.SqlAsync("update inbound set lease_until = null where state = 'Received'");
                await ledger.Calm.RunAsync();
                break;
            default:
                await ledger.TellAsync("cut", good[..2]);
                await ledger.Calm.Hub.SqlAsync($"update inbound set state = 'Parked' where '{end}' = 'parked'");
                await ledger.TellAsync("good", good);
                break;
        }

        Assert.Equal("Settled", await ledger.StateAsync(payment));
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(3, await ledger.CountAsync("statement_entry"));
        Assert.Equal(2, await ledger.CountAsync("unmatched where state = 'Credited'"));
        Assert.Equal("Holds", await ledger.Calm.OneAsync<string>("select string_agg(chain, ' ') from statement"));
        Assert.Equal(0, await ledger.CountAsync("parked where state = 'Open'"));
        Assert.Equal(0, await ledger.CountAsync("statement_entry where state = 'Held'"));

        await ledger.TellAsync("once more", ["statement kind=Intraday id=other", "end", .. good]);
        Assert.Equal(3, await ledger.CountAsync("statement_entry"));
        Assert.Equal(1, await ledger.CountAsync("statement where kind = 'EndOfDay'"));
    }

    [Fact]
    public async Task People_are_told_of_a_statement_without_an_end_once_and_of_no_other()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("whole", "statement kind=EndOfDay id=S0 seq=0 open=99.00", "entry asr=c0 side=Credit amt=1.00 debtor=Jo",
            "end close=100.00");
        await ledger.TellAsync("cut", Day, First);
        await ledger.TellAsync("cut again", Day, First);
        Assert.Equal(
            "The message ended before its statement S1 did: the bank has to send it again, for its balances are not known and bookings may "
            + "be missing.",
            await ledger.Calm.OneAsync<string>("select string_agg(text, ' ') from alarm where rule = 'statement-cut'"));
    }

    [Fact]
    public async Task What_was_announced_is_booked_by_the_repetition_of_the_statement_that_was_cut_before_it()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        var entry = $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}";
        await ledger.TellAsync("soon", "statement kind=Intraday id=I", $"{entry} status=Pending", "end");
        await ledger.TellAsync("cut", Day, First);
        Assert.Equal("Sent", await ledger.StateAsync(payment));
        await ledger.TellAsync("good", Day, First, entry, $"end close={101 - payment.Amount:F2}");
        Assert.Equal("Settled", await ledger.StateAsync(payment));
    }

    [Fact]
    public async Task A_repetition_that_lacks_what_the_cut_one_told_is_a_correction()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("cut", Day, First);
        await ledger.TellAsync("other", Day, $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}",
            $"end close={100 - payment.Amount:F2}");
        Assert.Equal("Sent", await ledger.StateAsync(payment));
        Assert.Equal("corrected-statement", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("parked where rule = 'statement-corrected' and state = 'Open'"));
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'statement-corrected'"));
    }

    [Fact]
    public async Task What_only_a_cut_repetition_tells_is_for_people()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("good", Day, First, "end close=101.00");
        await ledger.TellAsync("cut", Day, First, $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}");
        Assert.Equal("corrected-statement", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'statement-corrected'"));
        await ledger.TellAsync("again", Day, First);
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'statement-corrected'"));
    }

    [Fact]
    public async Task A_statement_that_stands_cut_and_whole_in_one_message_is_not_read_for_ever()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("both", Day, First, Day, First, $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}",
            $"end close={101 - payment.Amount:F2}");
        Assert.Equal("corrected-statement", await ledger.WaitingAsync());
        Assert.Equal(0, await ledger.CountAsync("statement_entry where state = 'Held'"));
    }
}
