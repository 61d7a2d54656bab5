using System.Security.Cryptography;
using BankHub.Keys.Named;

namespace BankHub.Channels.Sftp.Login;

/// <summary>One key that the agent offers: its public part on the wire, and its signatures, which may be made in an HSM.</summary>
internal abstract class AgentKey(string type, ReadOnlyMemory<byte> blob)
{
    /// <summary>The public key as SSH writes it (RFC 4253, section 6.6; RFC 5656, section 3.1).</summary>
    public ReadOnlyMemory<byte> Blob { get; } = blob;

    /// <summary>The line of a .pub file.</summary>
    public string Line => $"{type} {Convert.ToBase64String(Blob.Span)}\n";

    /// <summary>Null when an agent cannot sign with it: another program's file, or a curve that SSH does not know.</summary>
    public static AgentKey? Of(NamedKey key) => key.Algorithm switch
    {
        RSA rsa => new RsaAgentKey(rsa),
        ECDsa { KeySize: 256 or 384 or 521 } curve => new CurveAgentKey(curve),
        _ => null,
    };

    /// <summary>The signature with its algorithm's name; null when the algorithm that the flags ask for is too weak.</summary>
    public abstract ReadOnlyMemory<byte>? Sign(ReadOnlySpan<byte> data, uint flags);

    /// <summary>A number that is not negative (RFC 4251, section 5, mpint): no leading zeros, but one before a high bit.</summary>
    protected static byte[] Number(ReadOnlySpan<byte> bigEndian)
    {
        var digits = bigEndian.TrimStart((byte)0);
        return digits.IsEmpty || digits[0] < 0x80 ? digits.ToArray() : [0, .. digits];
    }

    private sealed class RsaAgentKey(RSA rsa) : AgentKey(Name, Public(rsa))
    {
        private const string Name = "ssh-rsa";
        private const uint Sha256Flag = 2;
        private const uint Sha512Flag = 4;

        // Without a flag the signature would be SHA-1's (RFC 8332 is the way out of that).
        public override ReadOnlyMemory<byte>? Sign(ReadOnlySpan<byte> data, uint flags) =>
            (flags & Sha512Flag) != 0 ? Signed("rsa-sha2-512", SHA512.HashData(data), HashAlgorithmName.SHA512)
            : (flags & Sha256Flag) != 0 ? Signed("rsa-sha2-256", SHA256.HashData(data), HashAlgorithmName.SHA256)
            : (ReadOnlyMemory<byte>?)null;

        private ReadOnlyMemory<byte> Signed(string algorithm, byte[] hash, HashAlgorithmName name) =>
            new PacketWriter(0).Text(algorithm).Bytes(rsa.SignHash(hash, name, RSASignaturePadding.Pkcs1)).Fields();

        private static ReadOnlyMemory<byte> Public(RSA rsa)
        {
            var key = rsa.ExportParameters(includePrivateParameters: false);
            return new PacketWriter(0).Text(Name).Bytes(Number(key.Exponent)).Bytes(Number(key.Modulus)).Fields();
        }
    }

    private sealed class CurveAgentKey(ECDsa curve) : AgentKey(Name(curve), Public(curve))
    {
        public override ReadOnlyMemory<byte>? Sign(ReadOnlySpan<byte> data, uint flags)
        {
            // RFC 5656, section 6.2.1: the hash goes with the curve.
            var hash = curve.KeySize switch
            {
                256 => SHA256.HashData(data),
                384 => SHA384.HashData(data),
                _ => SHA512.HashData(data),
            };
            var pair = curve.SignHash(hash).AsSpan();
            var half = pair.Length / 2;
            var numbers = new PacketWriter(0).Bytes(Number(pair[..half])).Bytes(Number(pair[half..])).Fields();
            return new PacketWriter(0).Text(Name(curve)).Bytes(numbers.Span).Fields();
        }

        private static string Name(ECDsa curve) => $"ecdsa-sha2-nistp{curve.KeySize}";

        private static ReadOnlyMemory<byte> Public(ECDsa curve)
        {
            var point = curve.ExportParameters(includePrivateParameters: false).Q;
            return new PacketWriter(0).Text(Name(curve)).Text($"nistp{curve.KeySize}").Bytes([4, .. point.X!, .. point.Y!]).Fields();
        }
    }
}
