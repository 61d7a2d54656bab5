using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Waits for the end of a run: until every payment has ended, and every queue is empty.</summary>
internal sealed class Drain(Lab lab, IReadOnlyCollection<Order> orders)
{
    private readonly HubHistory _hub = new(lab.Source);

    /// <summary>True when all ended as foretold within the time.</summary>
    public async Task<bool> WaitAsync(TimeSpan time)
    {
        var ends = orders.Where(o => o.Id is not null).ToDictionary(o => o.Id!.Value, o => o.End);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < time; await Task.Delay(300))
        {
            var payments = await _hub.PaymentsAsync();
            if (payments.All(p => !ends.TryGetValue(p.Id, out var end) || p.State == end)
                && (await _hub.LeftoversAsync()).Count == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Waits until nothing is on its way any more: what has not ended by then stays until people decide.</summary>
    public async Task QuietAsync(TimeSpan time)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < time; await Task.Delay(300))
        {
            var open = (await _hub.PaymentsAsync()).Where(p => !HasEnded(p)).ToArray();
            if (open.All(p => p.State == "InDoubt" && p.Explained && !p.Asking) && (await _hub.LeftoversAsync()).Count == 0)
            {
                return;
            }
        }
    }

    /// <summary>
    /// A message whose reader died under it again and again is kept for people, since it may be what ends a process. Where it was the
    /// hub that was killed, they have it read once more. Returns how many there were.
    /// </summary>
    public Task<int> ReadAgainAsync() => RetryAsync(
        "select id from parked where state = 'Open' and kind = 'inbound' and reason like 'Reading the message ended again and again%'");

    /// <summary>
    /// Where it was the answer to a preparing request, reading it once more sends nothing: they have the request taken back, so that the
    /// payment is prepared anew. Returns how many there were.
    /// </summary>
    public Task<int> TakeBackAsync() => RetryAsync(
        """
        select k.id from parked k join outbound o on o.id = k.subject
        where k.state = 'Open' and k.kind = 'outbound' and k.rule = 'answer-not-understood' and o.effect = 'Prepare'
        """);

    private async Task<int> RetryAsync(string which)
    {
        var parked = await _hub.QueryAsync(which, r => r.GetGuid(0));
        foreach (var id in parked)
        {
            var answer = await lab.Core.CallAsync(HttpMethod.Post, $"/v1/parked/{id}/retry", ApiKeys.Alice, new JsonObject());
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }

        return parked.Count;
    }

    /// <summary>
    /// What no bank can be asked about is for people: two of them look at the bank's book, as they would call the bank, and say what
    /// they saw. Returns how many they decided.
    /// </summary>
    public async Task<int> DecideAsync()
    {
        var taken = new Witness(lab.Banks).Taken();
        var doubtful = (await _hub.PaymentsAsync()).Where(p => p.State == "InDoubt" && p.Explained && !p.Asking).ToArray();
        foreach (var payment in doubtful)
        {
            var finding = new JsonObject
            {
                ["outcome"] = taken.Contains(payment.EndToEnd) ? "reached" : "neverLeft",
                ["evidence"] = "the bank looked into its book",
                ["version"] = payment.Version,
            };
            var path = $"/v1/payments/{payment.Id}/resolve";
            var first = await lab.Core.CallAsync(HttpMethod.Post, path, ApiKeys.Alice, finding);
            var second = await lab.Core.CallAsync(HttpMethod.Post, path, ApiKeys.Bob, finding);
            Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.OK), (first.Status, second.Status));
        }

        return doubtful.Length;
    }

    private static bool HasEnded(HubPayment payment) =>
        payment.State is "Settled" or "Credited" or "Returned" or "Reversed" or "Rejected" or "Failed";
}
