using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BankHub.Keys.Named.Forms;

/// <summary>The first packet of an armored OpenPGP key (RFC 9580): its fingerprint, and whether it holds the private part.</summary>
internal sealed record OpenPgpPrimary(string Fingerprint, bool IsPrivate)
{
    private const string Begin = "-----BEGIN PGP ", End = "-----END PGP ";
    private const int SecretKey = 5, PublicKey = 6, Version = 4, AfterAlgorithm = 6;

    /// <summary>Null when the text is no armored key of version 4, or more than one.</summary>
    public static OpenPgpPrimary? Read(string text)
    {
        if (Dearmored(text) is not { Length: > 2 } bytes || Packet(bytes) is not var (tag, body) || tag is not (SecretKey or PublicKey)
            || body.Length <= AfterAlgorithm || body[0] != Version)
            return null;
        var length = tag == PublicKey ? body.Length : PublicLength(body);
        return length is > 0 and <= ushort.MaxValue && length <= body.Length
            ? new OpenPgpPrimary(FingerprintOf(body.AsSpan(0, length)), tag == SecretKey)
            : null;
    }

    // RFC 9580, section 5.5.4.2: SHA-1 over 0x99, the length in two octets and the public key's packet. It names, it proves nothing.
    private static string FingerprintOf(ReadOnlySpan<byte> key)
    {
        byte[] named = [0x99, (byte)(key.Length >> 8), (byte)(key.Length & 0xFF), .. key];
#pragma warning disable CA5350 // The standard's own choice.
        return Convert.ToHexString(SHA1.HashData(named));
#pragma warning restore CA5350
    }

    private static byte[]? Dearmored(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var begin = Array.FindIndex(lines, line => line.StartsWith(Begin, StringComparison.Ordinal));
        var end = Array.FindIndex(lines, line => line.StartsWith(End, StringComparison.Ordinal));
        var blank = begin < 0 ? -1 : Array.FindIndex(lines, begin, string.IsNullOrWhiteSpace);
        if (blank < 0 || end < blank || lines.Count(line => line.StartsWith(Begin, StringComparison.Ordinal)) != 1)
            return null;
        // A line that begins with = is the checksum.
        var base64 = string.Concat(lines[(blank + 1)..end].Where(line => !line.StartsWith('=')).Select(line => line.Trim()));
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    private static (int Tag, byte[] Body)? Packet(byte[] bytes)
    {
        var first = bytes[0];
        if ((first & 0x80) == 0)
            return null;
        var (tag, header, length) = (first & 0x40) != 0 ? NewFormat(bytes) : OldFormat(bytes);
        return header > 0 && length >= 0 && length <= bytes.Length - header ? (tag, bytes.AsSpan(header, (int)length).ToArray()) : null;
    }

    // Section 4.2.1.
    private static (int Tag, int Header, long Length) NewFormat(byte[] bytes) => (bytes[0] & 0x3F, bytes[1]) switch
    {
        (var tag, < 192 and var one) => (tag, 2, one),
        (var tag, < 224 and var one) when bytes.Length > 2 => (tag, 3, ((one - 192) << 8) + bytes[2] + 192),
        (var tag, 255) when bytes.Length > 5 => (tag, 6, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(2))),
        var (tag, _) => (tag, 0, -1),
    };

    // Section 4.2.2.
    private static (int Tag, int Header, long Length) OldFormat(byte[] bytes) => ((bytes[0] >> 2) & 0xF, bytes[0] & 3) switch
    {
        (var tag, 0) => (tag, 2, bytes[1]),
        (var tag, 1) when bytes.Length > 2 => (tag, 3, BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(1))),
        (var tag, 2) when bytes.Length > 4 => (tag, 5, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1))),
        var (tag, _) => (tag, 0, -1),
    };

    // Section 5.5.5: what stands before the secret part; 0 for an algorithm that is not known here.
    private static int PublicLength(ReadOnlySpan<byte> body) => body[AfterAlgorithm - 1] switch
    {
        1 or 3 => Numbers(body, AfterAlgorithm, 2),
        17 => Numbers(body, AfterAlgorithm, 4),
        19 or 22 => Numbers(body, AfterAlgorithm + 1 + body[AfterAlgorithm], 1),
        27 => AfterAlgorithm + 32,
        28 => AfterAlgorithm + 57,
        _ => 0,
    };

    private static int Numbers(ReadOnlySpan<byte> body, int at, int count)
    {
        for (; count > 0 && at + 2 <= body.Length; count--)
            at += 2 + (BinaryPrimitives.ReadUInt16BigEndian(body[at..]) + 7) / 8;
        return count == 0 ? at : 0;
    }
}
