using System.Security.Cryptography;
using System.Text;
using BankHub.Simulators.MeridianRest.Signatures;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.MeridianRest;

/// <summary>OAuth2 client credentials: gives tokens for a while and knows them again.</summary>
public sealed class AccessTokens(MeridianOptions options, BankClock clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> ends = [];
    private readonly List<string> passed = [];
    private readonly Assertions? assertions = options.Signatures is { } keys ? new Assertions(keys, options.ClientId) : null;
    private int given;

    /// <summary>Every assertion that was believed, and every token that was given.</summary>
    public IReadOnlyList<string> Passed { get { lock (gate) { return [.. passed]; } } }

    public RestAnswer Give(RestRequest request)
    {
        var form = request.Body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));
        var (id, secret) = Basic(request.Authorization) ?? (form["client_id"].FirstOrDefault(), form["client_secret"].FirstOrDefault());
        if (form["grant_type"].FirstOrDefault() != "client_credentials")
        {
            return RestAnswer.Error(400, "MALFORMED", "grant_type must be client_credentials");
        }
        var isKnown = assertions is null
            ? id == options.ClientId && secret == options.ClientSecret
            : assertions.IsGood(form["client_assertion_type"].FirstOrDefault(), form["client_assertion"].FirstOrDefault(), clock.Now);
        if (!isKnown)
        {
            return RestAnswer.Error(401, "UNAUTHORIZED", "unknown client");
        }
        string token;
        lock (gate)
        {
            // Not by chance, so that a run can be repeated to the byte.
            var text = $"{options.ClientSecret} {given++}";
            token = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
            ends[token] = clock.Now + options.TokenLifetime;
            passed.AddRange([.. form["client_assertion"], token]);
        }
        return new RestAnswer(200, ApiText.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("access_token", token);
            writer.WriteString("token_type", "Bearer");
            writer.WriteNumber("expires_in", (int)options.TokenLifetime.TotalSeconds);
            writer.WriteEndObject();
        }));
    }

    public bool Knows(string authorization)
    {
        lock (gate)
        {
            return authorization.StartsWith("Bearer ", StringComparison.Ordinal)
                && ends.TryGetValue(authorization[7..], out var end) && end > clock.Now;
        }
    }

    public void ForgetAll() { lock (gate) { ends.Clear(); } }

    private static (string?, string?)? Basic(string authorization)
    {
        if (!authorization.StartsWith("Basic ", StringComparison.Ordinal))
        {
            return null;
        }
        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[6..], bytes, out var length))
        {
            return (null, null);
        }
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])) : (null, null);
    }
}
