using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Channels.Protection.Http.Signing;
using BankHub.Keys.Named;

namespace BankHub.Channels.Http.Tokens;

/// <summary>How we prove to a token endpoint who we are with a key of ours (RFC 7523, private_key_jwt), for one minute, once.</summary>
/// <param name="Key">PS256 or ES256, as FAPI 2.0 permits; its id is the kid.</param>
/// <param name="Audience">What the bank calls itself; null for the token endpoint's address.</param>
internal sealed record ClientAssertion(SigningKey Key, string? Audience)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const int IdLength = 18;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ClientAssertion Of(string key, string algorithm, string? audience, NamedKeys keys) =>
        new(new SigningKey(key, SignatureAlgorithm.Jws[algorithm], keys), audience);

    public string Make(string clientId, Uri tokenEndpoint, DateTimeOffset now)
    {
        var key = Key.Current();
        var head = Part(json =>
        {
            json.WriteString("alg", Key.Algorithm.Name);
            json.WriteString("kid", key.Id);
            json.WriteString("typ", "JWT");
        });
        var claims = Part(json =>
        {
            json.WriteString("iss", clientId);
            json.WriteString("sub", clientId);
            json.WriteString("aud", Audience ?? tokenEndpoint.AbsoluteUri);
            json.WriteString("jti", Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdLength)));
            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteNumber("exp", (now + Life).ToUnixTimeSeconds());
        });
        var signature = Key.Algorithm.Sign(key, Encoding.ASCII.GetBytes($"{head}.{claims}"));
        return $"{head}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(bytes.ToArray());
    }
}
