using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Keys.Hsm.Tls;

namespace BankHub.Keys.Named;

/// <summary>A named key as TLS uses it: its certificate with the private part, which may lie in a token and stays there.</summary>
public static class TlsCertificate
{
    /// <summary>Throws CryptographicException where the key has no certificate, or is of no kind that TLS takes.</summary>
    public static X509Certificate2 Of(NamedKey key)
    {
        var certificate = key.Certificate ?? throw new CryptographicException($"{key} has no certificate.");
        if (key.Algorithm is not ITokenKey)
            return With(certificate, key.Algorithm);
        if (!OperatingSystem.IsLinux())
            throw new CryptographicException("A token's key serves TLS under Linux alone.");
        using var inToken = TokenTls.Of(key.Algorithm);
        return With(certificate, inToken);
    }

    /// <summary>Changes whenever the certificate does, or the place of a key in a token.</summary>
    public static byte[] Mark(NamedKey key) =>
        [.. key.Certificate?.RawData ?? [], .. Encoding.UTF8.GetBytes((key.Algorithm as ITokenKey)?.Place ?? "")];

    /// <summary>Whether the private part lies in a token.</summary>
    public static bool IsInToken(NamedKey key) => key.Algorithm is ITokenKey;

    /// <summary>The last handshake in which the token did not sign; null for none, and for a key that lies in no token.</summary>
    public static TokenFault? FaultOf(NamedKey key) => (key.Algorithm as ITokenKey)?.Fault;

    private static X509Certificate2 With(X509Certificate2 certificate, AsymmetricAlgorithm? key) => key switch
    {
        RSA rsa => certificate.CopyWithPrivateKey(rsa),
        ECDsa ec => certificate.CopyWithPrivateKey(ec),
        _ => throw new CryptographicException("No key that TLS takes."),
    };
}
