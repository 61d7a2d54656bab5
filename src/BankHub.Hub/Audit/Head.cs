using System.Buffers.Binary;

namespace BankHub.Hub.Audit;

/// <summary>The newest event of a payment's chain at the time of an anchor.</summary>
public sealed record Head(Guid PaymentId, int Version, byte[] Hash)
{
    /// <summary>Payment, version and hash.</summary>
    public const int Size = 16 + 4 + 32;

    public static byte[] Pack(IReadOnlyCollection<Head> heads)
    {
        var packed = new byte[heads.Count * Size];
        var at = 0;
        foreach (var head in heads)
        {
            var bytes = packed.AsSpan(at, Size);
            head.PaymentId.TryWriteBytes(bytes, bigEndian: true, out _);
            BinaryPrimitives.WriteInt32BigEndian(bytes[16..], head.Version);
            head.Hash.CopyTo(bytes[20..]);
            at += Size;
        }

        return packed;
    }

    public static IEnumerable<Head> Unpack(byte[] packed)
    {
        for (var at = 0; at + Size <= packed.Length; at += Size)
        {
            yield return new Head(
                new Guid(packed.AsSpan(at, 16), bigEndian: true),
                BinaryPrimitives.ReadInt32BigEndian(packed.AsSpan(at + 16)),
                packed[(at + 20)..(at + Size)]);
        }
    }
}
