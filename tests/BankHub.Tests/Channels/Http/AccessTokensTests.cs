using System.Net;
using System.Security.Cryptography;
using BankHub.Channels.Http.Tokens;
using BankHub.Keys;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels.Http;

/// <summary>A token that is still good serves whatever becomes of its renewal; under another certificate it is none.</summary>
public sealed class AccessTokensTests : IDisposable
{
    private readonly SteppedClock _clock = new();
    private readonly TokenEndpoint _endpoint = new();
    private byte[]? _certificate = [1];
    private int _number;

    public void Dispose() => _endpoint.Dispose();

    [Fact]
    public async Task A_renewal_that_hangs_leaves_the_old_token_in_use_for_all()
    {
        using var tokens = Tokens();
        Assert.Equal("t1", await tokens.GetAsync(default));
        _clock.Now += TimeSpan.FromSeconds(250);
        _endpoint.Answer = async cancellation =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return "";
        };
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var first = tokens.GetAsync(deadline.Token);
        Assert.Equal("t1", await tokens.GetAsync(deadline.Token));
        Assert.False(first.IsCompleted);
        Assert.Equal("t1", await first);
    }

    [Fact]
    public async Task A_key_that_cannot_sign_the_renewal_leaves_the_old_token_in_use_until_its_end()
    {
        using var tokens = Tokens();
        Assert.Equal("t1", await tokens.GetAsync(default));
        _endpoint.Answer = _ => throw new CryptographicException("canary");
        _clock.Now += TimeSpan.FromSeconds(250);
        Assert.Equal("t1", await tokens.GetAsync(default));
        _clock.Now += TimeSpan.FromSeconds(51);
        var none = await Assert.ThrowsAsync<TokenException>(() => tokens.GetAsync(default));
        Assert.DoesNotContain("canary", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_does_not_outlive_the_certificate_that_it_was_asked_for_with()
    {
        using var tokens = Tokens();
        Assert.Equal("t1", await tokens.GetAsync(default));
        Assert.Equal("t1", await tokens.GetAsync(default));
        _certificate = [2];
        Assert.Equal("t2", await tokens.GetAsync(default));
        _certificate = [3];
        _endpoint.Answer = _ => throw new HttpRequestException("away");
        await Assert.ThrowsAsync<TokenException>(() => tokens.GetAsync(default));
    }

    private AccessTokens Tokens()
    {
        _endpoint.Answer = _ => Task.FromResult($$"""{"access_token":"t{{++_number}}","token_type":"Bearer","expires_in":300}""");
        var target = new TokenTarget(new Uri("https://bank.example/token"), "hub", null, null);
        return new AccessTokens(target, () => new HttpMessageInvoker(_endpoint), null, () => _certificate, new ReferencedSecrets(), _clock);
    }

    private sealed class TokenEndpoint : HttpMessageHandler
    {
        public Func<CancellationToken, Task<string>> Answer { get; set; } = _ => Task.FromResult("");

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new(HttpStatusCode.OK) { Content = new StringContent(await Answer(cancellationToken)) };
    }

    private sealed class SteppedClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
