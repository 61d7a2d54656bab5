using System.Security.Cryptography;

namespace BankHub.Hub.Collect;

/// <summary>What makes two files the same: their bytes, and their content unwrapped and without regard to line ends.</summary>
/// <param name="Raw">Of the bytes as received.</param>
/// <param name="Content">Of what is in them; null where that is not known.</param>
internal sealed record FileKeys(string Raw, string? Content)
{
    /// <summary>Under which keys a file with these very bytes may stand.</summary>
    public static string[] OfBytes(byte[] sha256) => [Convert.ToHexString(sha256), Protected(sha256)];

    /// <summary>Of a file that comes without protection.</summary>
    public static FileKeys Of(ReadOnlyMemory<byte> bytes)
    {
        var raw = Convert.ToHexString(SHA256.HashData(bytes.Span));
        return new FileKeys(raw, Collect.Content.NormalisedHash(bytes) is { } hash ? Convert.ToHexString(hash) : raw);
    }

    /// <summary>
    /// Of a file that must come protected. Its bytes have keys of their own: who drops the content without its protection, which is never
    /// read, must not make the bank's own file a repetition.
    /// </summary>
    public static FileKeys Protected(ReadOnlyMemory<byte> received, ReadOnlyMemory<byte> opened) =>
        Protected(received) with { Content = Of(opened).Content };

    /// <summary>Of a file that must come protected and does not open: what is in it is not known.</summary>
    public static FileKeys Protected(ReadOnlyMemory<byte> received) =>
        new(Protected(SHA256.HashData(received.Span)), null);

    private static string Protected(byte[] sha256) => $"protected:{Convert.ToHexString(sha256)}";
}
