using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.People;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.People;

/// <summary>A file went and the bank is silent: once its answer is overdue two people say what became of the payments in it.</summary>
public sealed class SilenceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly AdapterManifest Expecting = LabManifest.Files with
    {
        Acknowledgements =
        [
            new ExpectedAcknowledgement("settled", TimeSpan.FromHours(9)), new ExpectedAcknowledgement("accepted", TimeSpan.FromMinutes(2)),
        ],
    };

    [Fact]
    public async Task Nobody_says_what_became_of_a_payment_before_the_bank_is_late()
    {
        await using var calm = await SentAsync(Expecting, 1);
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
        await using var calm = await SentAsync(LabManifest.Files, 1);
        await calm.Hub.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Equal("not-overdue", await SayAsync(calm, "ann", await FirstAsync(calm), Outcome.Taken));
    }

    [Fact]
    public async Task Two_people_say_it_of_one_payment_and_nothing_leaves_again()
    {
        await using var calm = await SilentAsync(2);
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
        await using var calm = await SilentAsync(1);
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
        await using var calm = await SilentAsync(3);
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
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bank_and_the_second_person_speak_at_once_on_two_nodes(bool bankFirst)
    {
        await using var calm = await SilentAsync(1);
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

    private Task<CalmHub> SilentAsync(int payments) => OverdueAsync(SentAsync(Expecting, payments));

    private static async Task<CalmHub> OverdueAsync(Task<CalmHub> sent)
    {
        var calm = await sent;
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(3));
        await calm.RunAsync();
        Assert.Equal(1, await CountAsync(calm, "alarm where rule = 'acknowledgement-late'"));
        return calm;
    }

    private async Task<CalmHub> SentAsync(AdapterManifest files, int payments)
    {
        await database.EmptyAsync();
        var hub = SimulatedHub.Create(5, database.Source, files);
        await hub.FreezeAsync();
        hub.Bank.Heal();
        var calm = new CalmHub(hub);
        for (var i = 0; i < payments; i++)
            await calm.PayAsync(files: true);
        await calm.RunAsync();
        Assert.Equal(string.Join(", ", Enumerable.Repeat("Sent 1", payments)), await PaymentsAsync(calm));
        return calm;
    }

    // Whatever would be sealed or sent again has its time.
    private static async Task LaterAsync(CalmHub calm)
    {
        for (var i = 0; i < 3; i++)
        {
            await calm.RunAsync();
            await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task TellAsync(CalmHub calm, string word)
    {
        var name = await calm.OneAsync<string>(
            $"select value from reference where payment_id = '{await FirstAsync(calm)}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("news.txt", $"{word}|{name}");
    }

    private static async Task BreakAsync(CalmHub calm, Guid payment, Outcome outcome)
    {
        Assert.Equal("Proposed", await SayAsync(calm, "ann", payment, outcome));
        Assert.Equal("Done", await SayAsync(calm, "bob", payment, outcome));
    }

    private static Task<string> PaymentsAsync(CalmHub calm) =>
        calm.OneAsync<string>("select string_agg(state || ' ' || attempt, ', ' order by state, id) from payment");

    private static Task<Guid> FirstAsync(CalmHub calm) => calm.OneAsync<Guid>("select min(id::text)::uuid from payment");

    private static Task<Guid> LastAsync(CalmHub calm) => calm.OneAsync<Guid>("select max(id::text)::uuid from payment");

    private static async Task<int> CountAsync(CalmHub calm, string of) => (int)await calm.OneAsync<long>($"select count(*) from {of}");

    private static async Task<string> SayAsync(CalmHub calm, string person, Guid payment, Outcome outcome, int older = 0)
    {
        var version = await calm.OneAsync<int>($"select version from payment where id = '{payment}'") - older;
        var resolution = new Resolution(
            calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<StatusWriter>(), calm.Hub.Part<Hub.Catalog.Catalog>());
        return Word(await resolution.ResolveAsync(Person(person), payment, new(outcome, "by telephone", version), default));
    }

    private static async Task<string> SayOfAllAsync(CalmHub calm, string person, Outcome outcome)
    {
        var resolution = new MessageResolution(
            calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<Alarms>(), calm.Hub.Part<Hub.Catalog.Catalog>());
        return Word(await resolution.ResolveAsync(
            Person(person), await calm.OneAsync<Guid>("select id from outbound"), new(outcome, "by telephone"), default));
    }

    private static string Word(Decision decision) => decision is Decision.Conflict conflict ? conflict.Rule : decision.GetType().Name;

    private static Caller Person(string name) => new(name, IsPerson: true, new HashSet<string>(), "*");
}
