using System.Net;
using System.Text.Json.Nodes;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>What is in doubt goes again only after two people said that it never left, as a new attempt.</summary>
[Collection(LabCollection.Name)]
public sealed class ResolutionTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Two_people_decide_a_doubt_and_only_then_a_new_attempt_leaves()
    {
        await using var lab = await Lab.StartAsync(1, output);
        var order = new Orders("P").Next(Scenarios.FirstCoast, "settles", 1)[0];
        using (var dying = lab.Start(0, crashAt: "drop.renaming"))
        {
            Assert.True(await dying.ReadyAsync());
            await lab.Core.SubmitAsync(order);
            Assert.True(await dying.DiesWithinAsync(TimeSpan.FromSeconds(30)));
        }

        // The bank cleans its inbox: with the temporary file goes the proof that it was never dropped.
        Array.ForEach(new Witness(lab.Banks).UnfinishedFiles(), File.Delete);
        await lab.AdvanceAsync(TimeSpan.FromSeconds(70));
        await lab.StartReadyAsync(0);
        await Wait.UntilStateAsync(lab, order, "InDoubt");
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from parked where rule = 'in-doubt'") == 1, "people are asked");
        var parked = (await new HubHistory(lab.Source).QueryAsync("select id from parked", r => r.GetGuid(0))).Single();
        Assert.Equal(HttpStatusCode.Conflict, await CallAsync(lab, $"/v1/parked/{parked}/retry", ApiKeys.Alice, null));

        var version = await lab.CountAsync($"select version::bigint from payment where id = '{order.Id}'");
        var path = $"/v1/payments/{order.Id}/resolve";
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(lab, path, ApiKeys.Core, Finding("neverLeft", version)));
        Assert.Equal(HttpStatusCode.Conflict, await CallAsync(lab, path, ApiKeys.Alice, Finding("neverLeft", version - 1)));
        Assert.Equal(HttpStatusCode.Accepted, await CallAsync(lab, path, ApiKeys.Alice, Finding("neverLeft", version)));
        Assert.Equal(HttpStatusCode.Conflict, await CallAsync(lab, path, ApiKeys.Alice, Finding("neverLeft", version)));
        Assert.Equal(HttpStatusCode.Conflict, await CallAsync(lab, path, ApiKeys.Bob, Finding("reached", version)));
        Assert.Empty(lab.Banks.FirstCoast.Ledger.Files);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(lab, path, ApiKeys.Bob, Finding("neverLeft", version)));

        await Wait.UntilStateAsync(lab, order, "Settled");
        Assert.Equal(2, await lab.CountAsync($"select count(distinct instruction_id) from attempt where payment_id = '{order.Id}'"));
        await new Ending(lab, [order]).JudgeAsync();
    }

    private static async Task<HttpStatusCode> CallAsync(Lab lab, string path, string key, JsonNode? body) =>
        (await lab.Core.CallAsync(HttpMethod.Post, path, key, body)).Status;

    private static JsonObject Finding(string outcome, long version) =>
        new() { ["outcome"] = outcome, ["evidence"] = "the bank looked into its book", ["version"] = version };
}
