using BankHub.Channels.Http.Pacing;
using BankHub.Channels.Http.Tls;
using BankHub.Channels.Http.Tokens;
using BankHub.Channels.Protection.Http.Signing;
using BankHub.Core.Adapters;
using BankHub.Keys.Named;

namespace BankHub.Channels.Http;

/// <summary>
/// Reads an API's address and how it is entered. Where the bank's manifest and the connection choose ways to prove who we are, the options
/// of these must be there and no others; where they choose none, the options that are there decide.
/// </summary>
internal sealed class HttpOptions(Endpoint endpoint, OptionReader options, NamedKeys keys)
{
    private static readonly string[] Known = ["mtls", "oauth2", "private-key-jwt", "api-key"];

    private readonly IReadOnlyList<string> _words = endpoint.AuthOf(options.Target);

    public HttpTarget? Read()
    {
        var plain = options.Flag("allowPlain");
        var address = Address(options.Address, plain);
        if (address is null)
            options.RefuseAddress(ChannelRules.HttpAddress);
        if (!_words.All(Known.Contains))
            options.RefuseChoice("auth", ChannelRules.Auth);
        var target = new HttpTarget(address ?? new Uri("https://unknown.invalid"), TlsTrust.Read(options), PaceTarget.Read(options))
        {
            ConnectTimeout = options.Seconds("connectSeconds", 1, 120, 10),
            FirstByte = options.Seconds("firstByteSeconds", 0, 600, 0) is { Ticks: > 0 } time ? time : null,
            MaxReply = options.Number("maxReplyBytes", 1024, 256 * 1024 * 1024, 4 * 1024 * 1024),
            Parallel = endpoint.Parallel,
            Identity = May("mtls") ? TlsIdentityTarget.Read(options, keys, Must("mtls")) : null,
            ApiKey = May("api-key") ? ApiKey() : null,
            Token = May("oauth2") || May("private-key-jwt") ? Token(address, plain) : null,
        };
        if (target is { Token.IsBound: true, Identity: null })
            options.Refuse("boundTokens", ChannelRules.Bound);
        return options.HasFindings ? null : target;
    }

    private bool Must(string word) => _words.Contains(word);

    private bool May(string word) => _words.Count == 0 || Must(word);

    private ApiKeyTarget? ApiKey() => Must("api-key") || options.Text("apiKey") is not null
        ? new ApiKeyTarget(options.Text("apiKeyHeader") ?? "X-API-Key", options.Secret("apiKey"))
        : null;

    private TokenTarget? Token(Uri? address, bool plain)
    {
        var (path, url) = (options.Text("tokenPath"), options.Text("tokenUrl"));
        if (path is null && url is null && _words.Count == 0)
            return null;
        if (path is not null && url is not null)
            options.Refuse("tokenPath", ChannelRules.OneOf);
        if (path is null && url is null)
            path = options.Required("tokenPath");
        var target = url is not null ? Address(url, plain)
            : address is not null ? Address($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path!.TrimStart('/')}", plain)
            : null;
        if (target is null && (url is not null || address is not null))
            options.Refuse(url is null ? "tokenPath" : "tokenUrl", ChannelRules.HttpAddress);
        var id = options.Required("clientId");
        var assertion = Must("private-key-jwt") || (_words.Count == 0 && options.Text("assertionKey") is not null) ? Assertion() : null;
        return new TokenTarget(target ?? new Uri("https://unknown.invalid"), id, Secret(assertion is not null), options.Text("scope"))
        {
            Audience = options.Text("audience"),
            Assertion = assertion,
            IsBound = options.Flag("boundTokens"),
        };
    }

    // RFC 8705, section 2: where the TLS certificate says who we are, there is no secret.
    private string? Secret(bool isAsserted) =>
        isAsserted || (Must("mtls") && options.Text("clientSecret") is null) ? null : options.Secret("clientSecret");

    private (string Key, string Algorithm, string? Audience)? Assertion()
    {
        var algorithm = options.Word("assertionAlgorithm", "PS256", "ES256");
        return (options.Key("assertionKey", KeyUse.Sign, keys), SignatureAlgorithm.Jws[algorithm].Name, options.Text("assertionAudience"));
    }

    private static Uri? Address(string text, bool plain) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && (plain || address.IsLoopback)))
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : null;
}
