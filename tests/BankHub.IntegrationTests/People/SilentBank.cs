using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.People;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.People;

/// <summary>A bank of files that took what was sent and is silent past its time, and the people who speak for it.</summary>
internal static class SilentBank
{
    public static readonly AdapterManifest Expecting = LabManifest.Files with
    {
        Acknowledgements =
        [
            new ExpectedAcknowledgement("settled", TimeSpan.FromHours(9)), new ExpectedAcknowledgement("accepted", TimeSpan.FromMinutes(2)),
        ],
    };

    public static async Task<CalmHub> SilentAsync(SimulationDatabase database, int payments, IBankAdapter? adapter = null)
    {
        var calm = await SentAsync(database, Expecting, payments, adapter);
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(3));
        await calm.RunAsync();
        Assert.Equal(1, await CountAsync(calm, "alarm where rule = 'acknowledgement-late'"));
        return calm;
    }

    public static async Task<CalmHub> SentAsync(
        SimulationDatabase database, AdapterManifest files, int payments, IBankAdapter? adapter = null)
    {
        await database.EmptyAsync();
        var hub = SimulatedHub.Create(5, database.Source, files, adapter);
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
    public static async Task LaterAsync(CalmHub calm)
    {
        for (var i = 0; i < 3; i++)
        {
            await calm.RunAsync();
            await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        }
    }

    public static async Task TellAsync(CalmHub calm, string word)
    {
        var name = await calm.OneAsync<string>(
            $"select value from reference where payment_id = '{await FirstAsync(calm)}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("news.txt", $"{word}|{name}");
    }

    public static async Task BreakAsync(CalmHub calm, Guid payment, Outcome outcome)
    {
        Assert.Equal("Proposed", await SayAsync(calm, "ann", payment, outcome));
        Assert.Equal("Done", await SayAsync(calm, "bob", payment, outcome));
    }

    public static Task<string> PaymentsAsync(CalmHub calm) =>
        calm.OneAsync<string>("select string_agg(state || ' ' || attempt, ', ' order by state, id) from payment");

    public static Task<Guid> FirstAsync(CalmHub calm) => calm.OneAsync<Guid>("select min(id::text)::uuid from payment");

    public static Task<Guid> LastAsync(CalmHub calm) => calm.OneAsync<Guid>("select max(id::text)::uuid from payment");

    public static async Task<int> CountAsync(CalmHub calm, string of) => (int)await calm.OneAsync<long>($"select count(*) from {of}");

    public static async Task<string> SayAsync(CalmHub calm, string person, Guid payment, Outcome outcome, int older = 0)
    {
        var version = await calm.OneAsync<int>($"select version from payment where id = '{payment}'") - older;
        var resolution = new Resolution(
            calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<StatusWriter>(), calm.Hub.Part<Hub.Catalog.Catalog>());
        return Word(await resolution.ResolveAsync(Person(person), payment, new(outcome, "by telephone", version), default));
    }

    public static async Task<string> SayOfAllAsync(CalmHub calm, string person, Outcome outcome)
    {
        var resolution = new MessageResolution(
            calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<Alarms>(), calm.Hub.Part<Hub.Catalog.Catalog>());
        return Word(await resolution.ResolveAsync(
            Person(person), await calm.OneAsync<Guid>("select id from outbound"), new(outcome, "by telephone"), default));
    }

    public static string Word(Decision decision) => decision is Decision.Conflict conflict ? conflict.Rule : decision.GetType().Name;

    public static Caller Person(string name) => new(name, IsPerson: true, new HashSet<string>(), "*");
}
