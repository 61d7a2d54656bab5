using System.Buffers.Binary;
using System.Security.Cryptography;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Audit;

/// <summary>
/// The heads of all chains that moved since the anchor before, under one hash that covers that anchor too: who knows the newest hash
/// from elsewhere notices whatever was changed, removed or cut off before it.
/// </summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Upto">The first transaction that it does not cover.</param>
/// <param name="Heads">How many chains moved.</param>
/// <param name="Digest">SHA-256 of the packed heads.</param>
/// <param name="Hash">SHA-256 of everything above and the former anchor's hash.</param>
/// <param name="At">When it was set.</param>
public sealed record Anchor(long Number, ulong Upto, int Heads, byte[] Digest, byte[] Hash, DateTimeOffset At)
{
    /// <summary>Before the first one.</summary>
    public static readonly Anchor None = new(0, 0, 0, new byte[32], new byte[32], DateTimeOffset.MinValue);

    internal const string Columns = "number, upto, heads, digest, hash, at";

    public Anchor Next(ulong upto, int heads, byte[] digest, DateTimeOffset at) =>
        new(Number + 1, upto, heads, digest, HashOf(Hash, Number + 1, upto, heads, digest, at), at);

    /// <summary>Whether this anchor is what it says, and follows from that one.</summary>
    public bool Follows(Anchor previous) => Number == previous.Number + 1
        && Hash.AsSpan().SequenceEqual(HashOf(previous.Hash, Number, Upto, Heads, Digest, At));

    internal static Anchor Read(NpgsqlDataReader r) => new(
        r.GetInt64(0), r.GetFieldValue<ulong>(1), r.GetInt32(2), r.Bytes(3), r.Bytes(4), r.Time(5));

    private static byte[] HashOf(byte[] previous, long number, ulong upto, int heads, byte[] digest, DateTimeOffset at)
    {
        Span<byte> text = stackalloc byte[32 + 8 + 8 + 8 + 32 + 8];
        previous.CopyTo(text);
        BinaryPrimitives.WriteInt64BigEndian(text[32..], number);
        BinaryPrimitives.WriteUInt64BigEndian(text[40..], upto);
        BinaryPrimitives.WriteInt64BigEndian(text[48..], heads);
        digest.CopyTo(text[56..]);
        // PostgreSQL keeps microseconds; the hash must not see more.
        BinaryPrimitives.WriteInt64BigEndian(text[88..], at.UtcTicks / TimeSpan.TicksPerMicrosecond);
        return SHA256.HashData(text);
    }
}
