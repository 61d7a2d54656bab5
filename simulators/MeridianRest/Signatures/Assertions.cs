using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BankHub.Simulators.MeridianRest.Signatures;

/// <summary>Checks a customer's assertion at the token endpoint (RFC 7523): the customer's key, this bank, a minute, and once.</summary>
public sealed class Assertions(MeridianSignatures contract, string clientId)
{
    private readonly HashSet<string> seen = [];

    public bool IsGood(string? type, string? assertion, DateTimeOffset now)
    {
        if (type != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            || assertion?.Split('.') is not [var head, var claims, var signature]
            || !contract.CustomerKey.VerifyData(
                Encoding.ASCII.GetBytes($"{head}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256,
                RSASignaturePadding.Pss))
        {
            return false;
        }
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(head));
        using var said = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
        var (time, root) = (now.ToUnixTimeSeconds(), said.RootElement);
        lock (seen)
        {
            return Text(header.RootElement, "alg") == "PS256" && Text(header.RootElement, "kid") == contract.CustomerKeyId
                && Text(root, "iss") == clientId && Text(root, "sub") == clientId && Text(root, "aud") == contract.Audience
                && root.GetProperty("exp").GetInt64() is var end && end > time && end <= time + 120 && seen.Add(Text(root, "jti"));
        }
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
