using BankHub.Core.Adapters;
using BankHub.Hub.People;
using BankHub.IntegrationTests.Simulation;
using static BankHub.IntegrationTests.People.SilentBank;

namespace BankHub.IntegrationTests.People;

/// <summary>A file went and the bank is silent: once its answer is overdue two people say what became of the payments in it.</summary>
public sealed class SilenceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task Nobody_says_what_became_of_a_payment_before_the_bank_is_late()
    {
        await using var calm = await SentAsync(database, Expecting, 1);
        var payment = await FirstAsync(calm);
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(118));
        Assert.Equal("not-overdue", await SayAsync(calm, "ann", payment, Outcome.Refused));
        Assert.Equal("not-overdue", await SayOfAllAsync(calm, "ann", Outcome.Refused));
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Equal("Proposed", await SayAsync(calm, "ann", payment, Outcome.Refused));
        Assert.Equal("Sent 1", await PaymentsAsync(calm));
    }

    [Fact]
    public async Task Of_a_bank_that_owes_no_answer_nobody_says_it()
    {
        await using var calm = await SentAsync(database, LabManifest.Files, 1);
        await calm.Hub.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Equal("not-overdue", await SayAsync(calm, "ann", await FirstAsync(calm), Outcome.Taken));
    }

    [Fact]
    public async Task Two_people_say_it_of_one_payment_and_nothing_leaves_again()
    {
        await using var calm = await SilentAsync(database, 2);
        var (first, second) = (await FirstAsync(calm), await LastAsync(calm));
        Assert.Equal("not-in-doubt", await SayAsync(calm, "ann", first, Outcome.NeverLeft));
        Assert.Equal("Proposed", await SayAsync(calm, "ann", first, Outcome.Refused));
        Assert.Equal("second-person", await SayAsync(calm, "ann", first, Outcome.Refused));
        Assert.Equal("disagreement", await SayAsync(calm, "bob", first, Outcome.Taken));
        Assert.Equal("version", await SayAsync(calm, "bob", first, Outcome.Refused, older: 1));
        Assert.Equal("Sent 1, Sent 1", await PaymentsAsync(calm));
        Assert.Equal("Done", await SayAsync(calm, "bob", first, Outcome.Refused));
        Assert.Equal("not-silent", await SayAsync(calm, "bob", first, Outcome.Refused));
        Assert.Equal("Proposed", await SayAsync(calm, "ann", second, Outcome.Taken));
        Assert.Equal("Done", await SayAsync(calm, "bob", second, Outcome.Taken));
        await LaterAsync(calm);

        Assert.Equal("Accepted 1, Rejected 1", await PaymentsAsync(calm));
        Assert.Equal((1, 1), (await CountAsync(calm, "outbound"), calm.Hub.Bank.Taken.Count));
        Assert.Equal(2, await CountAsync(calm, "event where actor = 'ann, bob' and cause = 'resolve'"));
        Assert.Equal(2, await CountAsync(calm, "resolution where first = 'ann' and second = 'bob' and evidence = 'by telephone'"));
        Assert.Equal(0, await CountAsync(calm, "payment_case"));
    }

    [Theory]
    [InlineData("refused", "REJECTED", "Rejected", 0)]
    [InlineData("refused", "ACCEPTED", "Accepted", 1)]
    [InlineData("refused", "SETTLED", "Settled", 1)]
    [InlineData("taken", "ACCEPTED", "Accepted", 0)]
    [InlineData("taken", "SETTLED", "Settled", 0)]
    [InlineData("taken", "REJECTED", "Rejected", 1)]
    public async Task What_the_bank_tells_later_counts_and_what_it_tells_otherwise_is_a_case(
        string said, string word, string state, int cases)
    {
        await using var calm = await SilentAsync(database, 1);
        await BreakAsync(calm, await FirstAsync(calm), Outcome.Find(said)!);
        await TellAsync(calm, word);
        await calm.RunAsync();
        await LaterAsync(calm);

        Assert.Equal($"{state} 1", await PaymentsAsync(calm));
        Assert.Equal(cases, await CountAsync(calm, "payment_case where kind = 'conflict:ToldOtherwise' and state = 'Open'"));
        Assert.Equal(cases, await CountAsync(calm, "alarm where rule = 'conflict' and severity = 'highest'"));
        Assert.Equal(1, await CountAsync(calm, "outbound"));
    }

    [Fact]
    public async Task Of_a_whole_file_it_is_said_at_once_but_for_those_of_which_the_bank_spoke()
    {
        await using var calm = await SilentAsync(database, 3);
        await TellAsync(calm, "REJECTED");
        await calm.RunAsync();
        Assert.Equal("Proposed", await SayOfAllAsync(calm, "ann", Outcome.Taken));
        Assert.Equal("second-person", await SayOfAllAsync(calm, "ann", Outcome.Taken));
        Assert.Equal("disagreement", await SayOfAllAsync(calm, "bob", Outcome.Refused));
        Assert.Equal("not-in-doubt", await SayOfAllAsync(calm, "bob", Outcome.Reached));
        Assert.Equal("Done", await SayOfAllAsync(calm, "bob", Outcome.Taken));
        Assert.Equal("news", await SayOfAllAsync(calm, "bob", Outcome.Taken));
        await LaterAsync(calm);

        Assert.Equal("Accepted 1, Accepted 1, Rejected 1", await PaymentsAsync(calm));
        Assert.Equal("not-silent", await SayOfAllAsync(calm, "bob", Outcome.Taken));
        Assert.Equal("ann, bob hold that the message was taken over by the bank with 2 of its payments.", await calm.OneAsync<string>(
            "select text from alarm where rule = 'message-resolved'"));
        Assert.Equal((1, 0), (await CountAsync(calm, "outbound"), await CountAsync(calm, "payment_case")));
    }

    [Theory]
    [InlineData("refused", "SaidDropped", "Rejected", "ACCEPTED", "Accepted", 1)]
    [InlineData("refused", "SaidDropped", "Rejected", "REJECTED", "Rejected", 0)]
    [InlineData("taken", "SaidTaken", "Accepted", "REJECTED", "Rejected", 1)]
    [InlineData("taken", "SaidTaken", "Accepted", "SETTLED", "Settled", 0)]
    public async Task Of_what_the_bank_acknowledged_and_no_more_it_is_said_once_its_next_word_is_late(
        string said, string kind, string state, string word, string last, int cases)
    {
        await using var calm = await AcknowledgedAsync();
        var payment = await FirstAsync(calm);
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(8));
        Assert.Equal("not-overdue", await SayAsync(calm, "ann", payment, Outcome.Find(said)!));
        Assert.Equal("not-overdue", await SayOfAllAsync(calm, "ann", Outcome.Find(said)!));
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(3));
        await BreakAsync(calm, payment, Outcome.Find(said)!);
        Assert.Equal($"{state} 1", await PaymentsAsync(calm));
        Assert.Equal(kind, await calm.OneAsync<string>("select finer from evidence where source = 'people'"));
        await TellAsync(calm, word);
        await LaterAsync(calm);

        Assert.Equal($"{last} 1", await PaymentsAsync(calm));
        Assert.Equal(cases, await CountAsync(calm, "payment_case where kind = 'conflict:ToldOtherwise' and state = 'Open'"));
        Assert.Equal(1, await CountAsync(calm, "outbound"));
    }

    [Fact]
    public async Task Of_a_whole_file_it_is_said_of_those_of_which_the_banks_next_word_is_late()
    {
        await using var calm = await AcknowledgedAsync(payments: 2);
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(4));
        Assert.Equal("Acknowledged 1, Sent 1", await PaymentsAsync(calm));
        Assert.Equal("Proposed", await SayOfAllAsync(calm, "ann", Outcome.Refused));
        Assert.Equal("Done", await SayOfAllAsync(calm, "bob", Outcome.Refused));
        await LaterAsync(calm);
        Assert.Equal("Acknowledged 1, Rejected 1", await PaymentsAsync(calm));
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(6));
        Assert.Equal("Proposed", await SayOfAllAsync(calm, "ann", Outcome.Taken));
        Assert.Equal("Done", await SayOfAllAsync(calm, "bob", Outcome.Taken));
        await LaterAsync(calm);
        Assert.Equal("Accepted 1, Rejected 1", await PaymentsAsync(calm));
        Assert.Equal((1, 0), (await CountAsync(calm, "outbound"), await CountAsync(calm, "payment_case")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bank_and_the_second_person_speak_at_once_on_two_nodes(bool bankFirst)
    {
        await using var calm = await SilentAsync(database, 1);
        var payment = await FirstAsync(calm);
        Assert.Equal("Proposed", await SayAsync(calm, "ann", payment, Outcome.Refused));
        await TellAsync(calm, "ACCEPTED");

        // Both have begun, and neither knows of the other's end.
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var holder = await connection.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand("select 1 from payment for update", connection, holder))
            await hold.ExecuteNonQueryAsync();
        var decode = calm.Hub.Node(1).Where(step => step.Name == "decode").ToArray();
        Task Decode() => Task.Run(() => Task.WhenAll(decode.Select(step => step.RunOnceAsync(default))));
        Task<string> Person() => Task.Run(() => SayAsync(calm, "bob", payment, Outcome.Refused));
        var bank = bankFirst ? Decode() : null;
        await WaitingAsync(calm, bankFirst ? 1 : 0);
        var person = Person();
        await WaitingAsync(calm, bankFirst ? 2 : 1);
        bank ??= Decode();
        await WaitingAsync(calm, 2);
        await holder.CommitAsync();
        await bank;
        Assert.Equal(bankFirst ? "not-silent" : "news", await person);
        await LaterAsync(calm);

        Assert.Equal("Accepted 1", await PaymentsAsync(calm));
        Assert.Equal(0, await CountAsync(calm, "payment_case where kind = 'conflict:ToldOtherwise'"));
        Assert.Equal(1, await CountAsync(calm, "outbound"));
    }

    private static async Task WaitingAsync(CalmHub calm, int tasks)
    {
        const string waiting = "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        for (var i = 0; i < 400 && await CountAsync(calm, waiting) < tasks; i++)
            await Task.Delay(25);
        Assert.Equal(tasks, await CountAsync(calm, waiting));
    }

    // The bank owes its receipt in two minutes, and then its word in ten.
    private async Task<CalmHub> AcknowledgedAsync(int payments = 1)
    {
        var files = Expecting with
        {
            Acknowledgements =
            [
                new ExpectedAcknowledgement("acknowledged", TimeSpan.FromMinutes(2)),
                new ExpectedAcknowledgement("accepted", TimeSpan.FromMinutes(10)),
            ],
        };
        var calm = await SentAsync(database, files, payments);
        await TellAsync(calm, "RECEIVED");
        await calm.RunAsync();
        return calm;
    }
}
