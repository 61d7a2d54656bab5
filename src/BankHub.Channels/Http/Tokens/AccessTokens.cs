using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BankHub.Channels.Protection;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Http.Tokens;

/// <summary>
/// The access token of one customer contract: shared by all who send, kept while it is good, renewed before it ends, by one renewal at a
/// time.
/// </summary>
internal sealed class AccessTokens(
    TokenTarget target, Func<HttpMessageInvoker> line, ClientAssertion? assertion, Func<byte[]?> certificate, ISecrets secrets,
    TimeProvider clock) : IDisposable
{
    private const int MaxReply = 64 * 1024;

    /// <summary>The share of its life after which a token is renewed; until its end it still serves if that fails.</summary>
    private const double RenewAfter = 0.8;

    /// <summary>How long a renewal may take while a token still serves: it was asked for ahead of need.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Unstated = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _renewing = new(1);
    private volatile Token? _token;

    /// <summary>A token; throws <see cref="TokenException"/> when none can be had, and what our certificate throws.</summary>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        var ours = certificate();
        if (Kept(ours, RenewAfter) is { } good)
            return good.Value;
        var wait = Kept(ours, 1) is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero;
        if (!await _renewing.WaitAsync(wait, cancellationToken))
            return Kept(ours, 1)?.Value ?? throw new TokenException("the token ended while another was asked for");
        try
        {
            return Kept(ours, RenewAfter)?.Value ?? (_token = await RenewAsync(ours, cancellationToken)).Value;
        }
        catch (TokenException) when (Kept(ours, 1) is { } old)
        {
            return old.Value;
        }
        finally
        {
            _renewing.Release();
        }
    }

    /// <summary>The bank did not take this token: the next request asks for another.</summary>
    public void Forget(string token)
    {
        if (_token is { } current && current.Value == token)
            Interlocked.CompareExchange(ref _token, null, current);
    }

    public void Dispose() => _renewing.Dispose();

    // Banks bind tokens to the certificate that they were asked for with, and need not say so in them (RFC 8705, section 3).
    private Token? Kept(byte[]? ours, double share) =>
        _token is { } token && token.For.AsSpan().SequenceEqual(ours) && clock.GetElapsedTime(token.Since) < token.Life * share
            ? token
            : null;

    private async Task<Token> RenewAsync(byte[]? ours, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (Kept(ours, 1) is not null)
            patience.CancelAfter(Patience);
        try
        {
            return await AskAsync(ours, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TokenException("the token endpoint did not answer in time");
        }
    }

    private async Task<Token> AskAsync(byte[]? ours, CancellationToken cancellationToken)
    {
        Departure.Begin();
        try
        {
            var since = clock.GetTimestamp();
            using var request = Request();
            using var response = await line().SendAsync(request, cancellationToken);
            var reply = await ReplyReader.ReadAsync(response, MaxReply, cancellationToken);
            return reply.Status == 200 ? Read(reply, since, ours) : throw new TokenException($"the token endpoint answered {reply.Status}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new TokenException($"the token endpoint failed ({Failure.Of(e)})") { IsUnreachable = Failure.IsUnreachable(e) };
        }
        catch (Exception e) when (e is KeyNotFoundException or SchemeException)
        {
            throw new TokenException(e.Message);
        }
        catch (Exception e) when (e is CryptographicException or UnauthorizedAccessException)
        {
            throw new TokenException($"what proves us to the token endpoint cannot be used ({e.GetType().Name})");
        }
    }

    private HttpRequestMessage Request()
    {
        var form = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (target.Scope is { } scope)
            form.Add(new("scope", scope));
        if (target.Audience is { } audience)
            form.Add(new("audience", audience));
        if (target.ClientSecret is null)
            form.Add(new("client_id", target.ClientId));
        if (assertion is not null)
        {
            form.Add(new("client_assertion_type", ClientAssertion.Type));
            form.Add(new("client_assertion", assertion.Make(target.ClientId, target.Address, clock.GetUtcNow())));
        }

        var request = new HttpRequestMessage(HttpMethod.Post, target.Address)
        {
            Version = System.Net.HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new FormUrlEncodedContent(form),
        };
        if (target.ClientSecret is { } reference)
            request.Headers.Authorization = Basic(Encoding.UTF8.GetString(secrets.Get(reference)));
        return request;
    }

    // RFC 6749, section 2.3.1: both parts are form-encoded before they are joined.
    private AuthenticationHeaderValue Basic(string secret)
    {
        var pair = $"{Uri.EscapeDataString(target.ClientId)}:{Uri.EscapeDataString(secret)}";
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
    }

    private Token Read(Reply reply, long since, byte[]? ours)
    {
        try
        {
            using var document = JsonDocument.Parse(reply.Body, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            var value = root.GetProperty("access_token").GetString();
            if (string.IsNullOrEmpty(value) || !value.All(c => c is > ' ' and < '\u007f'))
                throw new TokenException("the token endpoint's answer holds no token");
            if (root.TryGetProperty("token_type", out var type) && !"Bearer".Equals(type.GetString(), StringComparison.OrdinalIgnoreCase))
                throw new TokenException("the token is of another type than Bearer");
            if (target.IsBound && !TokenBinding.Binds(value, ours))
                throw new TokenException("the token is not bound to our certificate");
            var life = root.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt32(out var number) && number > 0
                ? TimeSpan.FromSeconds(number)
                : Unstated;
            return new Token(value, since, life < Longest ? life : Longest, ours);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new TokenException("the token endpoint's answer cannot be read");
        }
    }

    private sealed record Token(string Value, long Since, TimeSpan Life, byte[]? For);
}
