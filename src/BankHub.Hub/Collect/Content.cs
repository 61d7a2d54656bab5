using System.IO.Compression;
using System.Security.Cryptography;

namespace BankHub.Hub.Collect;

/// <summary>What makes two files the same: their content unwrapped and without regard to line ends.</summary>
internal static class Content
{
    private const long MaxUnwrapped = 1L << 30;

    /// <summary>The SHA-256 of the bytes, gunzipped if they are gzip, without carriage returns and without trailing line feeds.</summary>
    public static byte[] NormalisedHash(ReadOnlyMemory<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var pending = 0;
        foreach (var block in Blocks(bytes))
        {
            pending = Append(hash, block.Span, pending);
        }

        return hash.GetHashAndReset();
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

    private static IEnumerable<ReadOnlyMemory<byte>> Blocks(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith<byte>([0x1f, 0x8b]))
        {
            yield return bytes;
            yield break;
        }

        using var packed = new MemoryStream(bytes.ToArray(), writable: false);
        using var unpack = new GZipStream(packed, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        for (long total = 0; total < MaxUnwrapped;)
        {
            int read;
            try
            {
                read = unpack.Read(buffer);
            }
            catch (InvalidDataException)
            {
                yield break; // Not gzip after all, or cut: the raw hash still tells it apart.
            }

            if (read == 0)
            {
                yield break;
            }

            total += read;
            yield return buffer.AsMemory(0, read);
        }
    }
}
