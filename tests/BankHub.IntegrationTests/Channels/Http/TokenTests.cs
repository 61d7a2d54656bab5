using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>The access token: had before the request, kept while it is good, and never a reason for doubt.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly HttpBank _bank = new();

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task One_token_serves_many_requests()
    {
        var sender = Sender();
        Answer(Token("one"), Act.Ok(), Act.Ok());
        await HttpBank.SendAsync(sender);
        await HttpBank.SendAsync(sender);
        var requests = _bank.Server.Requests.ToList();
        Assert.Equal(3, requests.Count);
        Assert.StartsWith("POST /api/oauth/token ", requests[0], StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", requests[0], StringComparison.Ordinal);
        Assert.Contains("Authorization: Basic aHViJTNBMTpzM2NyZXQlMjY=", requests[0], StringComparison.Ordinal);
        Assert.All(requests[1..], r => Assert.Contains("Authorization: Bearer one\r\n", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_requests_at_once_ask_for_one_token()
    {
        var sender = Sender();
        Answer(Token("one"));
        var deliveries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => HttpBank.SendAsync(sender)));
        Assert.All(deliveries, d => Assert.IsType<Delivery.Done>(d));
        Assert.Single(_bank.Server.Requests, r => r.Contains("/oauth/token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_replaced_for_the_next_request()
    {
        var sender = Sender();
        Answer(Token("one"), new Act("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"), Token("two"), Act.Ok());
        Assert.Equal(401, Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender)).Reply!.Status);
        Assert.Equal(200, Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender)).Reply!.Status);
        Assert.Contains("Bearer two", _bank.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_renewed_before_its_end()
    {
        var clock = new AheadClock();
        _bank.Clock = clock;
        var sender = Sender();
        Answer(Token("one"), Act.Ok(), Token("two"), Act.Ok());
        await HttpBank.SendAsync(sender);
        clock.Ahead = TimeSpan.FromSeconds(250);
        await HttpBank.SendAsync(sender);
        Assert.Contains("Bearer two", _bank.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_the_old_token_in_use_until_its_end()
    {
        var clock = new AheadClock();
        _bank.Clock = clock;
        var sender = Sender();
        Answer(Token("one"), Act.Ok(), new Act("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"), Act.Ok());
        await HttpBank.SendAsync(sender);
        clock.Ahead = TimeSpan.FromSeconds(250);
        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
        Assert.Contains("Bearer one", _bank.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n[{}]")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnope")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"access_token\":\"a\\nb\"} ")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"acc")]
    public async Task Without_a_token_nothing_leaves_and_it_may_be_tried_again(string answer)
    {
        Answer(new Act(answer, Close: true));
        var refused = Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(Sender()));
        Assert.True(refused is { MayRetry: true, IsOutOfReach: true });
        Assert.Single(_bank.Server.Requests);
        Assert.DoesNotContain("s3cret", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_endpoint_that_hangs_is_refused_in_time()
    {
        Answer(new Act(null, Hang: true));
        Assert.True(Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(Sender(), seconds: 1)).IsOutOfReach);
    }

    [Fact]
    public async Task A_secret_that_is_missing_is_refused_and_named_by_its_reference()
    {
        var sender = _bank.Sender(options: Options("env:BANKHUB_TEST_NO_SUCH_SECRET"));
        var refused = Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender));
        Assert.Contains("env:BANKHUB_TEST_NO_SUCH_SECRET", refused.Reason, StringComparison.Ordinal);
    }

    private static Act Token(string value) =>
        Act.Ok($$"""{"access_token":"{{value}}","token_type":"Bearer","expires_in":300}""");

    private static Dictionary<string, string> Options(string secret) =>
        new() { ["tokenPath"] = "/oauth/token", ["clientId"] = "hub:1", ["clientSecret"] = secret };

    private ISender Sender()
    {
        Environment.SetEnvironmentVariable("BANKHUB_TEST_CLIENT_SECRET", "s3cret&");
        return _bank.Sender(options: Options("env:BANKHUB_TEST_CLIENT_SECRET"));
    }

    private void Answer(params Act[] acts)
    {
        foreach (var act in acts)
            _bank.Server.Script.Enqueue(act);
    }
}
