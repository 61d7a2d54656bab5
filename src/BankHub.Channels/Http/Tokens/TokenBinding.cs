using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace BankHub.Channels.Http.Tokens;

/// <summary>Whether a token says that it serves only with our TLS certificate (RFC 8705, section 3.1: cnf with x5t#S256).</summary>
internal static class TokenBinding
{
    public static bool Binds(string token, byte[]? certificate)
    {
        if (certificate is null || token.Split('.') is not [_, var claims, _] || !Base64Url.IsValid(claims))
            return false;
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            var bound = document.RootElement.GetProperty("cnf").GetProperty("x5t#S256").GetString();
            return bound == Base64Url.EncodeToString(SHA256.HashData(certificate));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
