using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels.Protection.Soap.Signing;

/// <summary>The accepted algorithms by their identifiers: RSA and ECDSA with SHA-2, nothing with SHA-1, no MAC.</summary>
internal static class Algorithms
{
    public static byte[]? Digest(string algorithm, byte[] bytes) => algorithm switch
    {
        Names.Sha256 => SHA256.HashData(bytes),
        Names.Sha384 => SHA384.HashData(bytes),
        Names.Sha512 => SHA512.HashData(bytes),
        _ => null,
    };

    public static bool IsSignature(string algorithm) => Hash(algorithm) is not null;

    /// <summary>Whether the certificate's key made the signature; false also where the algorithm is not one of its kind.</summary>
    public static bool Verifies(X509Certificate2 certificate, string algorithm, byte[] bytes, byte[] signature)
    {
        if (Hash(algorithm) is not { } hash)
            return false;
        if (IsRsa(algorithm))
        {
            using var rsa = certificate.GetRSAPublicKey();
            return rsa is not null && rsa.VerifyData(bytes, signature, hash, RSASignaturePadding.Pkcs1);
        }

        using var ecdsa = certificate.GetECDsaPublicKey();
        return ecdsa is not null && ecdsa.VerifyData(bytes, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    public static string Of(AsymmetricAlgorithm key) => key switch
    {
        RSA => Names.RsaSha256,
        ECDsa => Names.EcdsaSha256,
        _ => throw new NotSupportedException("A SOAP message is signed with RSA or ECDSA."),
    };

    public static byte[] Sign(AsymmetricAlgorithm key, byte[] bytes) => key switch
    {
        RSA rsa => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ECDsa ecdsa => ecdsa.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        _ => throw new NotSupportedException("A SOAP message is signed with RSA or ECDSA."),
    };

    private static bool IsRsa(string algorithm) => algorithm is Names.RsaSha256 or Names.RsaSha384 or Names.RsaSha512;

    private static HashAlgorithmName? Hash(string algorithm) => algorithm switch
    {
        Names.RsaSha256 or Names.EcdsaSha256 => HashAlgorithmName.SHA256,
        Names.RsaSha384 or Names.EcdsaSha384 => HashAlgorithmName.SHA384,
        Names.RsaSha512 or Names.EcdsaSha512 => HashAlgorithmName.SHA512,
        _ => null,
    };
}
