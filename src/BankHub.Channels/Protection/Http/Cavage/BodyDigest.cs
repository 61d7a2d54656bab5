using System.Security.Cryptography;
using BankHub.Channels.Protection.Http.Mac;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Cavage;

/// <summary>The hash of the body in the Digest header (RFC 3230, RFC 5843): <c>SHA-256=BASE64</c>.</summary>
internal static class BodyDigest
{
    public const string Name = "Digest";

    public static Header Of(string algorithm, ReadOnlyMemory<byte> body) =>
        new(Name, $"{algorithm}={Convert.ToBase64String(Hash(algorithm, body)!)}");

    /// <summary>Null when there is one header, with a hash that counts, and every one of those is of these bytes.</summary>
    public static string? Refuse(Covered message)
    {
        if (message.One(Name, out var value) is { } missing)
            return missing;
        var known = value.Split(',').Select(part => part.Trim().Split('=', 2)).Where(p => p.Length == 2)
            .Select(p => (Hash: Hash(p[0].ToUpperInvariant(), message.Body), Said: p[1])).Where(p => p.Hash is not null).ToList();
        if (known.Count == 0)
            return "The Digest holds no hash that counts.";
        return known.TrueForAll(p => System.Buffers.Text.Base64.IsValid(p.Said)
                && CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(p.Said), p.Hash))
            ? null
            : "The Digest is of other bytes.";
    }

    private static byte[]? Hash(string algorithm, ReadOnlyMemory<byte> body) => algorithm switch
    {
        "SHA-256" => SHA256.HashData(body.Span),
        "SHA-512" => SHA512.HashData(body.Span),
        _ => null,
    };
}
