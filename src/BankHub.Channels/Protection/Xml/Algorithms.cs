using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys;

namespace BankHub.Channels.Protection.Xml;

/// <summary>The accepted algorithms by their identifiers: RSA and ECDSA with SHA-2, nothing with SHA-1, no MAC.</summary>
internal static class Algorithms
{
    public static byte[]? Digest(string algorithm, byte[] bytes) => algorithm switch
    {
        SignatureNames.Sha256 => SHA256.HashData(bytes),
        SignatureNames.Sha384 => SHA384.HashData(bytes),
        SignatureNames.Sha512 => SHA512.HashData(bytes),
        _ => null,
    };

    public static bool IsSignature(string algorithm) => Hash(algorithm) is not null;

    /// <summary>Whether the certificate's key made the signature; false also where the algorithm is not one of its kind.</summary>
    public static bool Verifies(X509Certificate2 certificate, string algorithm, byte[] bytes, byte[] signature)
    {
        using AsymmetricAlgorithm? key = IsRsa(algorithm) ? certificate.GetRSAPublicKey() : certificate.GetECDsaPublicKey();
        return key is not null && Verifies(key, algorithm, bytes, signature);
    }

    /// <summary>The same of a key that is pinned without a certificate.</summary>
    public static bool Verifies(AsymmetricAlgorithm key, string algorithm, byte[] bytes, byte[] signature) => Hash(algorithm) is { } hash
        && KeyLock.Within(key, () => key switch
        {
            RSA rsa => IsRsa(algorithm) && rsa.VerifyData(bytes, signature, hash, RSASignaturePadding.Pkcs1),
            ECDsa ecdsa => !IsRsa(algorithm)
                && ecdsa.VerifyData(bytes, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            _ => false,
        });

    public static string Of(AsymmetricAlgorithm key) => key switch
    {
        RSA => SignatureNames.RsaSha256,
        ECDsa => SignatureNames.EcdsaSha256,
        _ => throw new NotSupportedException("XML is signed with RSA or ECDSA."),
    };

    public static byte[] Sign(AsymmetricAlgorithm key, byte[] bytes) => KeyLock.Within(key, () => key switch
    {
        RSA rsa => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ECDsa ecdsa => ecdsa.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        _ => throw new NotSupportedException("XML is signed with RSA or ECDSA."),
    });

    private static bool IsRsa(string algorithm) =>
        algorithm is SignatureNames.RsaSha256 or SignatureNames.RsaSha384 or SignatureNames.RsaSha512;

    private static HashAlgorithmName? Hash(string algorithm) => algorithm switch
    {
        SignatureNames.RsaSha256 or SignatureNames.EcdsaSha256 => HashAlgorithmName.SHA256,
        SignatureNames.RsaSha384 or SignatureNames.EcdsaSha384 => HashAlgorithmName.SHA384,
        SignatureNames.RsaSha512 or SignatureNames.EcdsaSha512 => HashAlgorithmName.SHA512,
        _ => null,
    };
}
