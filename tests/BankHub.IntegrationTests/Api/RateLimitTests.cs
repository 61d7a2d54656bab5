using System.Net;

namespace BankHub.IntegrationTests.Api;

/// <summary>Who floods is told to wait, and the others do not notice.</summary>
public sealed class RateLimitTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private const int Burst = 5;

    [Fact]
    public async Task A_caller_beyond_its_rate_is_told_when_to_come_back_and_its_neighbour_is_served()
    {
        var node = await hub.AddNodeAsync("slow", o => o with { Rates = new() { PerCaller = 1, CallerBurst = Burst } });
        var flooding = hub.Client(TestKeys.Core, node);
        var answers = await AskAsync(flooding, 12);

        Assert.InRange(answers.Count(a => a.StatusCode == HttpStatusCode.OK), Burst, 11);
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);

        using var neighbour = await hub.Client(TestKeys.Other, node).GetAsync("/v1/payments?limit=1");
        Assert.Equal(HttpStatusCode.OK, neighbour.StatusCode);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        using var later = await flooding.GetAsync("/v1/payments?limit=1");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Guessing_keys_and_signatures_ends_at_the_address_and_a_good_key_still_works()
    {
        var node = await hub.AddNodeAsync("guarded", o => o with { Rates = new() { PerAddress = 1, AddressBurst = Burst } });
        var answers = await AskAsync(hub.Client("bh_guess", node), 12);
        Assert.InRange(answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized), Burst, 11);
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.TooManyRequests && a.Headers.RetryAfter is not null);

        Assert.Contains(HttpStatusCode.TooManyRequests, await CallAsync(hub.Client(null, node), 4));
        using var good = await hub.Client(TestKeys.Core, node).GetAsync("/v1/payments?limit=1");
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        using var health = await hub.Client(null, node).GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Wrong_signatures_count_as_wrong_keys_do()
    {
        var node = await hub.AddNodeAsync("signed", o => o with { Rates = new() { PerAddress = 1, AddressBurst = Burst } });
        var statuses = await CallAsync(hub.Client(null, node), 12);
        Assert.InRange(statuses.Count(s => s == HttpStatusCode.Unauthorized), Burst, 11);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Who_guesses_keys_shuts_no_bank_of_the_same_address_out()
    {
        var node = await hub.AddNodeAsync("shared", o => o with { Rates = new() { PerAddress = 1, AddressBurst = Burst } });
        await AskAsync(hub.Client("bh_guess", node), 12);
        Assert.Contains(HttpStatusCode.TooManyRequests, await CallAsync(hub.Client(null, node), 12));
        Assert.Equal([HttpStatusCode.Unauthorized], await CallAsync(hub.Client(null, node), 1, "first-coast"));
    }

    [Fact]
    public async Task Behind_a_load_balancer_that_is_trusted_the_client_is_counted_and_by_no_word_of_its_own()
    {
        var node = await hub.AddNodeAsync(
            "behind", o => o with { TrustedProxies = ["127.0.0.0/8"], Rates = new() { PerAddress = 1, AddressBurst = Burst } });
        var client = hub.Client("bh_guess", node);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.9, 198.51.100.7");
        Assert.Contains(await AskAsync(client, 12), a => a.StatusCode == HttpStatusCode.TooManyRequests);

        // What the client wrote itself stands before what the load balancer added.
        var another = hub.Client("bh_guess", node);
        another.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1, 198.51.100.7");
        Assert.Contains(await AskAsync(another, Burst), a => a.StatusCode == HttpStatusCode.TooManyRequests);
        var neighbour = hub.Client("bh_guess", node);
        neighbour.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.9, 198.51.100.8");
        Assert.All(await AskAsync(neighbour, 1), a => Assert.Equal(HttpStatusCode.Unauthorized, a.StatusCode));
    }

    private static async Task<List<HttpStatusCode>> CallAsync(HttpClient client, int times, string connection = "no-bank")
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.PostAsync($"/v1/callbacks/{connection}/calls", Samples.Json("{}"));
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }

    private static async Task<List<HttpResponseMessage>> AskAsync(HttpClient client, int times)
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < times; i++)
        {
            answers.Add(await client.GetAsync("/v1/payments?limit=1"));
        }

        return answers;
    }
}
