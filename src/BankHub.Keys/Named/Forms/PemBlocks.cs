using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BankHub.Keys.Named.Forms;

/// <summary>What a PEM text holds: at most one key, and certificates.</summary>
internal sealed record PemBlocks(AsymmetricAlgorithm? Key, bool HasPrivate, IReadOnlyList<X509Certificate2> Certificates)
{
    private const string CertificateLabel = "CERTIFICATE", Locked = "ENCRYPTED PRIVATE KEY";

    /// <summary>Null when it holds nothing, two keys, or what cannot be read.</summary>
    public static PemBlocks? Read(string text, byte[]? passphrase)
    {
        var (keys, isPrivate, certificates) = (new List<AsymmetricAlgorithm>(), false, new List<X509Certificate2>());
        try
        {
            for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var block); rest = rest[block.Location.End..])
            {
                var label = rest[block.Label].ToString();
                if (label == CertificateLabel)
                    certificates.Add(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(rest[block.Base64Data].ToString())));
                else if (label.EndsWith(" KEY", StringComparison.Ordinal))
                    keys.Add(Import(rest[block.Location].ToString(), label == Locked ? passphrase ?? [] : null));
                isPrivate |= label.EndsWith("PRIVATE KEY", StringComparison.Ordinal);
            }
        }
        catch (Exception unread) when (unread is CryptographicException or ArgumentException or FormatException)
        {
            return null;
        }

        return keys.Count > 1 || keys.Count + certificates.Count == 0
            ? null
            : new PemBlocks(keys.Count > 0 ? keys[0] : null, isPrivate, certificates);
    }

    private static AsymmetricAlgorithm Import(string pem, byte[]? passphrase)
    {
        var rsa = RSA.Create();
        try
        {
            Fill(rsa, pem, passphrase);
            return rsa;
        }
        catch (Exception other) when (other is CryptographicException or ArgumentException)
        {
            rsa.Dispose();
        }

        var ec = ECDsa.Create();
        Fill(ec, pem, passphrase);
        return ec;
    }

    private static void Fill(AsymmetricAlgorithm key, string pem, byte[]? passphrase)
    {
        if (passphrase is null)
            key.ImportFromPem(pem);
        else
            key.ImportFromEncryptedPem(pem, Encoding.UTF8.GetString(passphrase));
    }
}
