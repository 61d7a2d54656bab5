using BankHub.Core.Ports;
using BankHub.Hub.People;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.People;

/// <summary>Two people end the doubt about a whole message, as they would for each of its payments.</summary>
public sealed class MessageResolutionTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task What_never_left_goes_again_with_all_its_payments_once_two_people_said_so_of_the_message()
    {
        await using var calm = await DoubtedAsync();
        Assert.Equal("Proposed", await SayAsync(calm, "ann", reached: false));
        Assert.Equal("second-person", await SayAsync(calm, "ann", reached: false));
        Assert.Equal("disagreement", await SayAsync(calm, "bob", reached: true));
        await calm.RunAsync();
        Assert.Equal("InDoubt 1, InDoubt 1, InDoubt 1", await PaymentsAsync(calm));

        Assert.Equal("Done", await SayAsync(calm, "bob", reached: false));
        Assert.Equal("Voided", await calm.OneAsync<string>("select state from outbound where members = 3"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));
        Assert.Equal("ann, bob hold that the message never left with all of its payments.", await calm.OneAsync<string>(
            "select text from alarm where rule = 'message-resolved' and severity = 'notice'"));
        Assert.Equal("not-in-doubt", await AfterAsync(calm));
        Assert.Equal("Sent 2, Sent 2, Sent 2", await PaymentsAsync(calm));
        Assert.Equal(3, await calm.OneAsync<long>("select count(*) from resolution where first = 'ann' and second = 'bob'"));
    }

    [Fact]
    public async Task What_reached_the_bank_is_in_doubt_no_more()
    {
        await using var calm = await DoubtedAsync();
        Assert.Equal("Proposed", await SayAsync(calm, "ann", reached: true));
        Assert.Equal("Done", await SayAsync(calm, "bob", reached: true));
        Assert.Equal("not-in-doubt", await AfterAsync(calm));
        Assert.Equal("Sent 1, Sent 1, Sent 1", await PaymentsAsync(calm));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from outbound"));
    }

    [Fact]
    public async Task What_was_said_of_one_payment_counts_for_it_and_what_changed_since_is_said_anew()
    {
        await using var calm = await DoubtedAsync();
        var first = await FirstAsync(calm);
        Assert.Equal("Proposed", await SayOfOneAsync(calm, "ann", first));
        Assert.Equal("Proposed", await SayOfOneAsync(calm, "bob", first));
        Assert.Equal("Proposed", await SayAsync(calm, "ann", reached: false));
        await calm.Hub.SqlAsync($"update payment set version = version + 1 where id <> '{first}'");
        Assert.Equal("Proposed", await SayAsync(calm, "bob", reached: false));
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from outbound"));
        Assert.Equal("Done", await SayAsync(calm, "ann", reached: false));
        Assert.Equal("Voided", await calm.OneAsync<string>("select state from outbound"));
    }

    [Fact]
    public async Task One_payment_of_which_one_person_spoke_keeps_them_all()
    {
        await using var calm = await DoubtedAsync();
        var first = await FirstAsync(calm);
        Assert.Equal("Proposed", await SayAsync(calm, "ann", reached: false));
        await calm.Hub.SqlAsync($"update payment set version = version + 1 where id = '{first}'");
        Assert.Equal("Proposed", await SayAsync(calm, "bob", reached: false));
        Assert.Equal("second-person", await SayAsync(calm, "bob", reached: false));
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from outbound"));
    }

    [Theory]
    [InlineData("under-way", "update outbound set state = 'Sealed', due_at = 'infinity'")]
    [InlineData("arrived", "update payment set state = 'Accepted' where id = '{0}'")]
    [InlineData("NotFound", "update outbound set effect = 'Inquire'")]
    public async Task Nobody_says_it_of_a_message_that_is_on_its_way_or_arrived_or_moves_no_money(string answer, string sql)
    {
        await using var calm = await DoubtedAsync();
        var first = await FirstAsync(calm);
        Assert.Equal("Proposed", await SayAsync(calm, "ann", reached: false));
        var message = await calm.OneAsync<Guid>("select id from outbound");
        await calm.Hub.SqlAsync(string.Format(sql, first));
        Assert.Equal(answer, await SayAsync(calm, "bob", reached: false));
        Assert.Equal("NotFound", await SayAsync(calm, "bob", reached: false, message, sees: "core"));
        Assert.Equal("NotFound", await SayAsync(calm, "bob", reached: false, Guid.NewGuid()));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from resolution where second is not null"));
    }

    // A file of three payments, in doubt, at a bank that cannot be asked.
    private async Task<CalmHub> DoubtedAsync()
    {
        var calm = await CalmHub.StartAsync(database);
        for (var i = 0; i < 3; i++)
        {
            await calm.PayAsync(files: true);
        }

        await calm.StepAsync("seal");
        await calm.Hub.SqlAsync(
            """
            update outbound set state = 'Sending', sends = 1, fence = 1, may_publish = true, first_sent_at = hub_now(),
              lease_until = hub_now()
            """);
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(2));
        await calm.RunAsync();
        Assert.Equal("InDoubt 1, InDoubt 1, InDoubt 1", await PaymentsAsync(calm));
        return calm;
    }

    // The news is carried, and what never left goes again.
    private static async Task<string> AfterAsync(CalmHub calm)
    {
        var message = await calm.OneAsync<Guid>("select id from outbound");
        for (var i = 0; i < 2; i++)
        {
            await calm.RunAsync();
            await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        await calm.RunAsync();
        return await SayAsync(calm, "bob", reached: false, message);
    }

    private static Task<string> PaymentsAsync(CalmHub calm) =>
        calm.OneAsync<string>("select string_agg(state || ' ' || attempt, ', ' order by created_at, id) from payment");

    private static Task<Guid> FirstAsync(CalmHub calm) => calm.OneAsync<Guid>("select min(id::text)::uuid from payment");

    private static async Task<string> SayAsync(CalmHub calm, string person, bool reached, Guid? message = null, string sees = "*")
    {
        var resolution = new MessageResolution(
            calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<Alarms>(), calm.Hub.Part<Hub.Catalog.Catalog>());
        return Word(await resolution.ResolveAsync(
            Person(person, sees), message ?? await calm.OneAsync<Guid>("select id from outbound where state <> 'Voided'"),
            new(reached ? Outcome.Reached : Outcome.NeverLeft, "the bank's word on the telephone"), default));
    }

    private static async Task<string> SayOfOneAsync(CalmHub calm, string person, Guid payment)
    {
        var version = await calm.OneAsync<int>($"select version from payment where id = '{payment}'");
        var resolution = new Resolution(
            calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<StatusWriter>(), calm.Hub.Part<Hub.Catalog.Catalog>());
        return Word(await resolution.ResolveAsync(Person(person), payment, new(Outcome.NeverLeft, "a letter", version), default));
    }

    private static string Word(Decision decision) => decision is Decision.Conflict conflict ? conflict.Rule : decision.GetType().Name;

    private static Caller Person(string name, string sees = "*") => new(name, IsPerson: true, new HashSet<string>(), sees);
}
