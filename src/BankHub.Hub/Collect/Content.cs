using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace BankHub.Hub.Collect;

/// <summary>What makes two files the same: their content unwrapped and without regard to line ends.</summary>
internal static class Content
{
    private const long MaxUnwrapped = 1L << 30;
    private const int MinPacked = 18;

    /// <summary>
    /// The SHA-256 of the bytes, gunzipped if they are gzip, without carriage returns and without trailing line feeds; null when gzip
    /// does not unpack whole (bad, cut, longer than the limit), because two files may begin alike.
    /// </summary>
    public static byte[]? NormalisedHash(ReadOnlyMemory<byte> bytes, long limit = MaxUnwrapped)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (!bytes.Span.StartsWith<byte>([0x1f, 0x8b]))
        {
            Append(hash, bytes.Span, 0);
            return hash.GetHashAndReset();
        }

        return Unpack(bytes, limit, hash) ? hash.GetHashAndReset() : null;
    }

    // Line feeds are held back until something follows them.
    private static int Append(IncrementalHash hash, ReadOnlySpan<byte> block, int pending)
    {
        var start = 0;
        for (var i = 0; i <= block.Length; i++)
        {
            if (i < block.Length && block[i] is not ((byte)'\r' or (byte)'\n'))
            {
                continue;
            }

            if (i > start)
            {
                for (; pending > 0; pending--)
                {
                    hash.AppendData("\n"u8);
                }

                hash.AppendData(block[start..i]);
            }

            pending += i < block.Length && block[i] == '\n' ? 1 : 0;
            start = i + 1;
        }

        return pending;
    }

    private static bool Unpack(ReadOnlyMemory<byte> bytes, long limit, IncrementalHash hash)
    {
        using var packed = new MemoryStream(bytes.ToArray(), writable: false);
        using var unpack = new GZipStream(packed, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        var (total, pending) = (0L, 0);
        try
        {
            for (int read; (read = unpack.Read(buffer)) > 0;)
            {
                total += read;
                if (total > limit)
                {
                    return false;
                }

                pending = Append(hash, buffer.AsSpan(0, read), pending);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        // The framework reads a cut file without a word; its last four bytes are then not its length (RFC 1952, section 2.3.1).
        return bytes.Length >= MinPacked && BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[^4..]) == (total & uint.MaxValue);
    }
}
