using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BankHub.Keys.Named.Forms;

/// <summary>The ids that follow from keys.</summary>
public static class KeyIds
{
    /// <summary>SHA-256 of the certificate, lower-case hexadecimal.</summary>
    public static string Of(X509Certificate2 certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));

    /// <summary>The JWK thumbprint (RFC 7638) of the public part; null for what is neither RSA nor EC.</summary>
    public static string? Of(AsymmetricAlgorithm key)
    {
        var jwk = key switch
        {
            RSA rsa => Rsa(rsa.ExportParameters(false)),
            ECDsa ec => Ec(ec.ExportParameters(false), ec.KeySize),
            _ => null,
        };
        return jwk is null ? null : Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(jwk)));
    }

    // The members that RFC 7638 section 3.2 requires, in lexicographic order and without white space.
    private static string Rsa(RSAParameters key) => $$"""{"e":"{{Text(key.Exponent!)}}","kty":"RSA","n":"{{Text(key.Modulus!)}}"}""";

    private static string Ec(ECParameters key, int size) =>
        $$"""{"crv":"P-{{size}}","kty":"EC","x":"{{Text(key.Q.X!)}}","y":"{{Text(key.Q.Y!)}}"}""";

    private static string Text(byte[] number) => Base64Url.EncodeToString(number);
}
