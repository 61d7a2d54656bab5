using System.Text;
using BankHub.Simulators;
using BankHub.Simulators.MeridianRest;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// What a bank says of a payment comes in every order, repeated, and at two nodes at once (CHECKS R12): what becomes of the payment is a
/// matter of what was said and not of when, and what cannot all be true is one case for people.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class CallbackOrderTests(ITestOutputHelper output)
{
    private const int Seeds = 200;
    private const int AtOnce = 8;
    private static readonly SimulatorOptions Silent = new() { Meridian = new() { SettleAfter = TimeSpan.FromDays(30) } };

    private static readonly Story[] Stories =
    [
        new("Settled", null, "ACCEPTED", "SETTLED"),
        new("Credited", null, "ACCEPTED", "SETTLED", "CREDITED"),
        new("Rejected", null, "ACCEPTED", "REJECTED"),
        new("Returned", null, "ACCEPTED", "SETTLED", "CREDITED", "RETURNED"),
        new("Settled", "conflict:SettledAndRejected", "ACCEPTED", "SETTLED", "REJECTED"),
        new("Credited", "conflict:SettledAndRejected", "CREDITED", "REJECTED"),
        // Nobody asked to cancel: a transfer that is said to be cancelled is one that the bank says it will never execute.
        new("Settled", "unknown-to-the-bank", "PENDING", "SETTLED", "CANCELLED"),
        new("Returned", "conflict:ReturnedAndRejected", "REJECTED", "RETURNED"),
    ];

    [Fact]
    public async Task In_any_order_at_two_nodes_at_once_the_same_words_end_alike_and_contradictions_are_one_case()
    {
        await using var lab = await Lab.StartAsync(2, output, Silent);
        await Task.WhenAll(lab.StartReadyAsync(0), lab.StartReadyAsync(1));
        var orders = new Orders("O").Next(Scenarios.Meridian, "credited", Seeds);
        await lab.Core.SubmitAsync(orders);
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from payment where state = 'Accepted'") == Seeds, "all are accepted");

        using var http = new HttpClient();
        var transfers = lab.Banks.Meridian.Bank.Transfers.ToDictionary(t => t.EndToEndId!);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Seeds), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (seed, _) => await TellAsync(lab, http, transfers[orders[seed].Key], Told(seed)));
        var hub = new HubHistory(lab.Source);
        await Wait.UntilAsync(async () => (await hub.LeftoversAsync()).Count == 0, "everything is read and told");

        var cases = (await hub.QueryAsync("select payment_id, kind from payment_case", r => (Id: r.GetGuid(0), Kind: r.GetString(1))))
            .ToLookup(c => c.Id, c => c.Kind);
        var states = (await hub.PaymentsAsync()).ToDictionary(p => p.Id, p => p.State);
        Assert.All(Enumerable.Range(0, Seeds), seed =>
        {
            var (story, id) = (Told(seed), orders[seed].Id!.Value);
            var what = $"seed {seed}: {story}";
            Assert.Equal((what, story.End, story.Case), (what, states[id], cases[id].SingleOrDefault()));
        });
        var events = Enumerable.Range(0, Seeds).Sum(seed => Told(seed).Words.Length);
        Assert.Equal(events + Seeds, await lab.CountAsync("select count(*) from inbound where kind = 'callback'"));
        Assert.Empty(await hub.ChainFaultsAsync());
        Assert.Empty(lab.Listener.Faults);
    }

    /// <summary>The story of a seed, in the order and with the repetitions that the seed chooses.</summary>
    private static Story Told(int seed)
    {
        var (story, chance) = (Stories[seed % Stories.Length], new Random(seed));
        var words = story.Words.ToArray();
        chance.Shuffle(words);
        return story with { Words = words };
    }

    /// <summary>Each word at both nodes at once, and the whole story backwards once more.</summary>
    private static async Task TellAsync(Lab lab, HttpClient http, Transfer transfer, Story story)
    {
        foreach (var word in story.Words.Concat(story.Words.Reverse()))
        {
            var call = new CallbackEvent($"ev_{transfer.Reference}_{word}", transfer.CreatedAt, transfer with { Reason = "AC04" }, word);
            await Task.WhenAll(lab.Ports.Select(port => PostAsync(lab, http, port, call.Body)));
        }
    }

    private static async Task PostAsync(Lab lab, HttpClient http, int port, string body)
    {
        var address = $"http://127.0.0.1:{port}/v1/callbacks/meridian/callbacks";
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add(
            "Meridian-Signature", CallbackEvent.Signature(lab.Banks.Meridian.CallbackSecret, lab.Banks.Clock.Now, body));
        using var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"a callback was answered {(int)answer.StatusCode}");
    }

    /// <param name="End">What becomes of the payment.</param>
    /// <param name="Case">What people are told that cannot all be true; null for nothing.</param>
    /// <param name="Words">The bank's words.</param>
    private sealed record Story(string End, string? Case, params string[] Words)
    {
        public override string ToString() => string.Join(", ", Words);
    }
}
