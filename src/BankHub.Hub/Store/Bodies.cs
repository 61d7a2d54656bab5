using System.Buffers.Binary;
using System.IO.Compression;
using BankHub.Core.Ports;

namespace BankHub.Hub.Store;

/// <summary>Message bytes in the database: compressed, encrypted and in chunks (one 40 MiB value cost 200 MiB of server memory).</summary>
public sealed class Bodies(ICipher cipher)
{
    private const int ChunkSize = 256 * 1024;

    public Task SaveAsync(Work work, Guid owner, DateTimeOffset at, ReadOnlyMemory<byte> bytes) => SaveAsync(work, at, [(owner, bytes)]);

    /// <summary>Stores the bytes of several owners in one statement.</summary>
    public Task SaveAsync(Work work, DateTimeOffset at, IReadOnlyList<(Guid Owner, ReadOnlyMemory<byte> Bytes)> bodies)
    {
        var chunks = bodies.SelectMany(b => Enumerable.Range(0, Math.Max(1, (b.Bytes.Length + ChunkSize - 1) / ChunkSize))
            .Select(i => (b.Owner, Number: i, Data: Seal(b.Owner, i, Slice(b.Bytes, i))))).ToArray();
        return work.ExecuteAsync(
            "insert into body (owner, chunk, at, data) select t.o, t.n, $1, t.d from unnest($2::uuid[], $3::int[], $4::bytea[]) t(o, n, d)",
            at, chunks.Select(c => c.Owner).ToArray(), chunks.Select(c => c.Number).ToArray(), chunks.Select(c => c.Data).ToArray());
    }

    /// <summary>The bytes; throws CryptographicException when a chunk was changed behind the hub.</summary>
    public async Task<byte[]> LoadAsync(Work work, Guid owner)
    {
        var chunks = await work.QueryAsync(
            "select chunk, data from body where owner = $1 order by chunk", r => Open(owner, r.GetInt32(0), r.Bytes(1)), owner);
        var whole = new byte[chunks.Sum(c => c.Length)];
        var position = 0;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(whole, position);
            position += chunk.Length;
        }

        return whole;
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlyMemory<byte> bytes, int chunk) =>
        bytes.Span.Slice(chunk * ChunkSize, Math.Min(ChunkSize, bytes.Length - (chunk * ChunkSize)));

    private byte[] Seal(Guid owner, int chunk, ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(plain);
        }

        return cipher.Seal(packed.ToArray(), Associated(owner, chunk));
    }

    /// <summary>One chunk as it was given; throws CryptographicException when it was changed behind the hub.</summary>
    public byte[] Open(Guid owner, int chunk, byte[] data)
    {
        using var packed = new MemoryStream(cipher.Open(data, Associated(owner, chunk)));
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        inflate.CopyTo(plain);
        return plain.ToArray();
    }

    // Binds a chunk to its place: chunks of other messages, or in another order, do not open.
    private static byte[] Associated(Guid owner, int chunk)
    {
        var associated = new byte[20];
        owner.TryWriteBytes(associated);
        BinaryPrimitives.WriteInt32BigEndian(associated.AsSpan(16), chunk);
        return associated;
    }
}
