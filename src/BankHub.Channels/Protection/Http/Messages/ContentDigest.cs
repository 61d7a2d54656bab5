using System.Security.Cryptography;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>The hash of the content in the Content-Digest header (RFC 9530).</summary>
internal static class ContentDigest
{
    public const string Name = "Content-Digest";

    public static Header Of(string algorithm, ReadOnlyMemory<byte> body) =>
        new(Name, $"{algorithm}={FieldValue.Of(Hash(algorithm, body)!).Written}");

    /// <summary>Null when there is one header, with a hash that counts, and every one of those is of these bytes.</summary>
    public static string? Refuse(IReadOnlyList<Header> headers, ReadOnlyMemory<byte> body)
    {
        var found = headers.Where(h => h.Name.Equals(Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count != 1)
            return found.Count == 0 ? "The Content-Digest is missing." : "The Content-Digest is there more than once.";
        if (FieldReader.Dictionary(found[0].Value) is not { } members)
            return "The Content-Digest is malformed.";

        // The older algorithms are broken (RFC 9530, section 5): they prove nothing, and unknown ones neither.
        var known = members.Where(m => m.Key is "sha-256" or "sha-512").ToList();
        if (known.Count == 0)
            return "The Content-Digest holds no hash that counts.";
        return known.TrueForAll(m => m.Item is { Value: { Kind: FieldKind.Bytes, Text: var text } }
                && CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(text), Hash(m.Key, body)))
            ? null
            : "The Content-Digest is of other bytes.";
    }

    private static byte[]? Hash(string algorithm, ReadOnlyMemory<byte> body) => algorithm switch
    {
        "sha-256" => SHA256.HashData(body.Span),
        "sha-512" => SHA512.HashData(body.Span),
        _ => null,
    };
}
