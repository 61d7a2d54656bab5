using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels.Revocation;

/// <summary>The signature of a CRL, which counts under SHA-2 alone.</summary>
/// <param name="signed">The bytes that it is over.</param>
/// <param name="algorithm">AlgorithmIdentifier.</param>
/// <param name="value">The signature.</param>
internal sealed class ListSignature(ReadOnlyMemory<byte> signed, ReadOnlyMemory<byte> algorithm, byte[] value)
{
    private const string Pss = "1.2.840.113549.1.1.10";

    private static readonly Dictionary<string, HashAlgorithmName> Rsa = new(StringComparer.Ordinal)
    {
        ["1.2.840.113549.1.1.11"] = HashAlgorithmName.SHA256,
        ["1.2.840.113549.1.1.12"] = HashAlgorithmName.SHA384,
        ["1.2.840.113549.1.1.13"] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<string, HashAlgorithmName> Curve = new(StringComparer.Ordinal)
    {
        ["1.2.840.10045.4.3.2"] = HashAlgorithmName.SHA256,
        ["1.2.840.10045.4.3.3"] = HashAlgorithmName.SHA384,
        ["1.2.840.10045.4.3.4"] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<string, HashAlgorithmName> Hashes = new(StringComparer.Ordinal)
    {
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    /// <summary>Whether the certificate's key made it, and may sign lists (RFC 5280, section 4.2.1.3).</summary>
    public bool IsOf(X509Certificate2 authority)
    {
        var usage = authority.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault();
        if (usage?.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign) == false)
            return false;
        var fields = new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence();
        var id = fields.ReadObjectIdentifier();
        using var rsa = authority.GetRSAPublicKey();
        using var curve = authority.GetECDsaPublicKey();
        return rsa is not null && Rsa.TryGetValue(id, out var hash) ? rsa.VerifyData(signed.Span, value, hash, RSASignaturePadding.Pkcs1)
            : rsa is not null && id == Pss && PssHash(fields) is { } salted
                ? rsa.VerifyData(signed.Span, value, salted, RSASignaturePadding.Pss)
            : curve is not null && Curve.TryGetValue(id, out var of)
                && curve.VerifyData(signed.Span, value, of, DSASignatureFormat.Rfc3279DerSequence);
    }

    // RSASSA-PSS-params (RFC 4055, section 3.1): without a hash it is SHA-1.
    private static HashAlgorithmName? PssHash(AsnReader fields)
    {
        var first = new Asn1Tag(TagClass.ContextSpecific, 0);
        if (!fields.HasData)
            return null;
        var parameters = fields.ReadSequence();
        return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(first)
            && Hashes.TryGetValue(parameters.ReadSequence(first).ReadSequence().ReadObjectIdentifier(), out var hash)
                ? hash
                : null;
    }
}
