using System.IO.Compression;
using BankHub.Hub.Collect;

namespace BankHub.Hub.Decode;

/// <summary>
/// A bank's file as an adapter reads it: gunzipped, if it is a whole gzip of bearable size. Wrapped and plain are the same file, so
/// whichever comes first must be readable: the other one is taken for its repetition.
/// </summary>
internal static class Unwrapped
{
    private const long Most = 256L << 20;

    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith<byte>([0x1f, 0x8b]) || Content.NormalisedHash(bytes, Most) is null)
        {
            return bytes;
        }

        using var unpack = new GZipStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpack.CopyTo(plain);
        return plain.ToArray();
    }
}
