using System.Net;
using System.Text.Json.Nodes;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// Everything that the first two banks can do to a payment, several payments each and all together: each ends as its scenario foretells, by
/// the banks' own ledgers, and where the hub cannot know more, people see it.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class EveryScenarioTests(ITestOutputHelper output)
{
    private const int Each = 3;
    private const int Rounds = 10;
    private const string Late = "acknowledgement-late", Conflict = "conflict:AmountDiffers", Unknown = "unknown-code";

    /// <summary>What people see of each payment of a scenario that is for them: an alarm of it or of its message, or a case.</summary>
    private static readonly Dictionary<(string Bank, string Scenario), string> Seen = new()
    {
        [(Scenarios.Meridian, "pending-for-ever")] = Late,
        [(Scenarios.Meridian, "booked-wrong")] = Conflict,
        [(Scenarios.Meridian, "booking-reversed")] = "booking-reversed",
        [(Scenarios.Meridian, "unknown-word-at-confirm")] = "in-doubt",
        [(Scenarios.Meridian, "confirm-not-done")] = Late,
        [(Scenarios.FirstCoast, "never-settled")] = Late,
        [(Scenarios.FirstCoast, "unknown-word")] = Late,
        [(Scenarios.FirstCoast, "silence")] = Late,
    };

    [Fact]
    public async Task Everything_that_the_first_two_banks_can_do_ends_as_foretold_or_is_seen_by_people()
    {
        await using var lab = await Lab.StartAsync(1, output);
        lab.Advanced = lab.Banks.Clock.Advance;
        await lab.StartReadyAsync(0);
        var orders = new Orders("S");
        await SubmitAsync(lab, [.. Of(orders, s => !IsAlone(s)).SelectMany(o => o)]);
        foreach (var file in Of(orders, IsAlone))
        {
            await SubmitAsync(lab, file);
        }

        var drain = new Drain(lab, orders.All);
        for (var round = 0; round < Rounds && !await drain.WaitAsync(TimeSpan.FromSeconds(4)); round++)
        {
            await lab.AdvanceAsync(TimeSpan.FromSeconds(70));
        }

        // Whatever is owed at all is owed within three days.
        await lab.AdvanceAsync(TimeSpan.FromDays(4));
        for (var left = 60; left > 0 && (await UnseenAsync(lab, orders)).Count > 0; left--)
        {
            await Task.Delay(500);
        }

        Assert.Empty(await UnseenAsync(lab, orders));
        await drain.WaitAsync(TimeSpan.FromSeconds(30));
        var history = new History(lab, orders.All);
        var faults = await history.FaultsAsync();
        (await history.AstrayAsync()).ForEach(lab.Note);
        Assert.True(faults.Count == 0, $"{faults.Count} faults: {string.Join("\n", faults.Take(20))}");
        Assert.Equal(0, await lab.CountAsync("select count(*) from alarm where severity = 'highest'"));
        await ParkedAsync(lab);
        await DismissAsync(lab);
        await CloseAsync(lab);
    }

    /// <summary>The scenarios of both banks, each with its payments.</summary>
    private static List<List<Order>> Of(Orders orders, Func<Scenario, bool> which) =>
    [
        .. new[] { Scenarios.Meridian, Scenarios.FirstCoast }.SelectMany(Scenarios.For).Where(which)
            .Select(s => orders.Next(s.Bank, s.Name, Each)),
    ];

    // A file that is accepted in part tells of none of its other payments that it is accepted.
    private static bool IsAlone(Scenario scenario) => scenario is { Scope: ScenarioScope.WholeFile } or { Name: "entry-refused" };

    /// <summary>Hands payments in and waits until they are sealed: what comes then is in another file.</summary>
    private static async Task SubmitAsync(Lab lab, List<Order> orders)
    {
        await lab.Core.SubmitAsync(orders);
        var ids = string.Join(", ", orders.Select(o => $"'{o.Id}'"));
        await Wait.UntilAsync(
            async () => await lab.CountAsync($"select count(distinct payment_id) from attempt where payment_id in ({ids})") == orders.Count,
            "all are sealed");
    }

    /// <summary>What should stand before people, and does not yet.</summary>
    private static async Task<List<string>> UnseenAsync(Lab lab, Orders orders)
    {
        var messages = (await new HubHistory(lab.Source).QueryAsync(
            "select distinct a.payment_id, o.message_id from attempt a join outbound o on o.root_id = a.outbound_id",
            r => (Payment: r.GetGuid(0), Message: r.GetString(1)))).ToLookup(m => m.Payment, m => m.Message);
        var seen = (await ItemsAsync(lab, "/v1/alarms")).Select(a => ((string)a["rule"]!, (string)a["subject"]!))
            .Concat((await ItemsAsync(lab, "/v1/cases")).Select(c => ((string)c["kind"]!, (string)c["paymentId"]!))).ToHashSet();
        return
        [
            .. orders.All.Where(o => Seen.TryGetValue((o.Scenario.Bank, o.Scenario.Name), out var what)
                && !messages[o.Id!.Value].Append(o.Id.Value.ToString()).Any(name => seen.Contains((what, name)))).Select(o => o.Key),
        ];
    }

    /// <summary>Words that no guide defines: two callbacks' of each payment, and one file's.</summary>
    private static async Task ParkedAsync(Lab lab)
    {
        var words = (await ItemsAsync(lab, "/v1/parked")).Where(p => (string)p["rule"]! == Unknown)
            .CountBy(p => (string)p["connection"]!).ToDictionary();
        Assert.Equal(new Dictionary<string, int> { [Scenarios.Meridian] = 2 * Each, [Scenarios.FirstCoast] = 1 }, words);
    }

    /// <summary>Two people who asked the bank say that bookings of another amount are none of the payments that they name.</summary>
    private static async Task DismissAsync(Lab lab)
    {
        var bookings = await ItemsAsync(lab, "/v1/unmatched");
        Assert.Equal(Enumerable.Repeat("amount-differs", Each), bookings.Select(b => (string)b["reason"]!));
        foreach (var one in bookings)
        {
            Assert.Equal(HttpStatusCode.Accepted, await SayAsync(lab, $"/v1/unmatched/{one["id"]}/dismiss", ApiKeys.Alice));
            Assert.Equal(HttpStatusCode.OK, await SayAsync(lab, $"/v1/unmatched/{one["id"]}/dismiss", ApiKeys.Bob));
        }

        Assert.Empty(await ItemsAsync(lab, "/v1/unmatched"));
    }

    /// <summary>A person who asked the bank closes what was said of other amounts.</summary>
    private static async Task CloseAsync(Lab lab)
    {
        var open = (await ItemsAsync(lab, "/v1/cases", "&state=open")).Where(c => (string)c["kind"]! == Conflict).ToList();
        Assert.Equal(Each, open.Count);
        foreach (var one in open)
        {
            Assert.Equal(HttpStatusCode.OK, await SayAsync(lab, $"/v1/cases/{one["id"]}/close", ApiKeys.Alice, one["weight"]));
        }

        Assert.DoesNotContain(await ItemsAsync(lab, "/v1/cases", "&state=open"), c => (string)c["kind"]! == Conflict);
    }

    private static async Task<HttpStatusCode> SayAsync(Lab lab, string path, string key, JsonNode? weight = null)
    {
        var finding = new JsonObject { ["note"] = "the bank puts its report right" };
        if (weight is not null)
        {
            finding["weight"] = weight.DeepClone();
        }

        return (await lab.Core.CallAsync(HttpMethod.Post, path, key, finding)).Status;
    }

    private static async Task<List<JsonNode>> ItemsAsync(Lab lab, string path, string more = "")
    {
        var (status, page) = await lab.Core.CallAsync(HttpMethod.Get, $"{path}?limit=500{more}", ApiKeys.Alice);
        Assert.Equal(HttpStatusCode.OK, status);
        return [.. page!["items"]!.AsArray().Select(i => i!)];
    }
}
