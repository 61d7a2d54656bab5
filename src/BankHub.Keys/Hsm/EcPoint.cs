using System.Security.Cryptography;

namespace BankHub.Keys.Hsm;

/// <summary>The public part of an EC key as tokens show it: the curve by its object identifier, the point uncompressed.</summary>
internal static class EcPoint
{
    private const byte OctetString = 0x04, Uncompressed = 0x04, LongLength = 0x81;

    private static readonly (ECCurve Curve, int Length, byte[] Oid)[] Curves =
    [
        (ECCurve.NamedCurves.nistP256, 32, [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]),
        (ECCurve.NamedCurves.nistP384, 48, [0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x22]),
        (ECCurve.NamedCurves.nistP521, 66, [0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x23]),
    ];

    /// <summary>Null where the curve is another or the point none.</summary>
    public static ECParameters? Read(byte[] curve, byte[] point)
    {
        var (named, length, oid) = Array.Find(Curves, c => c.Oid.AsSpan().SequenceEqual(curve));
        // The standard wants it in an OCTET STRING; some tokens leave that out.
        var bare = point.Length == 2 * length + 1 ? point
            : point is [OctetString, < LongLength, .. var inside] ? inside
            : point is [OctetString, LongLength, _, .. var longer] ? longer : [];
        return oid is null || bare.Length != 2 * length + 1 || bare[0] != Uncompressed
            ? null
            : new ECParameters { Curve = named, Q = new ECPoint { X = bare[1..(length + 1)], Y = bare[(length + 1)..] } };
    }
}
