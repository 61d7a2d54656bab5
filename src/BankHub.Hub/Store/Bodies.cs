using System.Buffers.Binary;
using System.IO.Compression;
using BankHub.Core.Ports;

namespace BankHub.Hub.Store;

/// <summary>Message bytes in the database: compressed, encrypted and in chunks (one 40 MiB value cost 200 MiB of server memory).</summary>
public sealed class Bodies(ICipher cipher)
{
    private const int ChunkSize = 256 * 1024;

    public Task SaveAsync(Work work, Guid owner, ReadOnlyMemory<byte> bytes) => SaveAsync(work, [(owner, bytes)]);

    /// <summary>Stores the bytes of several owners in one statement.</summary>
    public Task SaveAsync(Work work, IReadOnlyList<(Guid Owner, ReadOnlyMemory<byte> Bytes)> bodies)
    {
        var chunks = bodies.SelectMany(b => Chunks(b.Owner, b.Bytes).Select((data, number) => (b.Owner, Number: number, Data: data)))
            .ToArray();
        return work.PostAsync(
            """
            insert into body (owner, chunk, at, data)
            select t.o, t.n, hub_now(), t.d from unnest($1::uuid[], $2::int[], $3::bytea[]) t(o, n, d)
            """,
            chunks.Select(c => c.Owner).ToArray(), chunks.Select(c => c.Number).ToArray(), chunks.Select(c => c.Data).ToArray());
    }

    /// <summary>The bytes as they are stored, chunk by chunk from 0.</summary>
    public IEnumerable<byte[]> Chunks(Guid owner, ReadOnlyMemory<byte> bytes) =>
        Enumerable.Range(0, Math.Max(1, (bytes.Length + ChunkSize - 1) / ChunkSize)).Select(i => Seal(owner, i, Slice(bytes, i)));

    /// <summary>A column with the stored bytes of a row (that has an id and a size), null where they are not in one chunk.</summary>
    /// <param name="row">The row's name.</param>
    /// <param name="at">Its column that says when it was stored, about: only the month's partition is looked into.</param>
    public static string SmallOf(string row, string at) => $"""
        case when {row}.size <= {ChunkSize} then (
          select case when count(*) = 1 then (array_agg(b.data))[1] end from body b where b.owner = {row}.id and b.chunk = 0
            and b.at between {row}.{at} - interval '1 hour' and {row}.{at} + interval '1 hour') end
        """;

    /// <summary>The bytes of <see cref="SmallOf"/>, or loaded; throws CryptographicException when changed behind the hub.</summary>
    public async Task<byte[]> OpenAsync(Work work, Guid owner, byte[]? small) =>
        small is null ? await LoadAsync(work, owner) : Open(owner, 0, small);

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
    internal static byte[] Associated(Guid owner, int chunk)
    {
        var associated = new byte[20];
        owner.TryWriteBytes(associated);
        BinaryPrimitives.WriteInt32BigEndian(associated.AsSpan(16), chunk);
        return associated;
    }
}
