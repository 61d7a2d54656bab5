using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Channels.Files;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>Our certificate, read anew for each session: a named key, or a secret that is a PEM or PFX file.</summary>
internal static class ClientCertificate
{
    public static SslStreamCertificateContext? Read(TlsTerms terms, ISecrets secrets, NamedKeys keys)
    {
        if (terms.ClientKey is not { } reference)
            return null;
        try
        {
            if (KeyReference.NameOf(reference) is { } name)
                return Context(Of(keys.Current(name, KeyUse.Tls)));
            var password = terms.ClientKeyPassword is { } word ? Encoding.UTF8.GetString(secrets.Get(word)) : null;
            return Context(Of(secrets.Get(reference), password));
        }
        catch (KeyNotFoundException e)
        {
            throw new FolderException(FolderFault.Misconfigured, e.Message);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new FolderException(FolderFault.Misconfigured, $"Our certificate or its key cannot be read ({e.GetType().Name}).");
        }
    }

    private static SslStreamCertificateContext Context(X509Certificate2Collection certificates)
    {
        var own = certificates.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException();
        return SslStreamCertificateContext.Create(own, [.. certificates.Where(c => !c.HasPrivateKey)], offline: true);
    }

    private static X509Certificate2Collection Of(NamedKey key) => (key.Certificate, key.Algorithm) switch
    {
        ({ } certificate, RSA rsa) => [certificate.CopyWithPrivateKey(rsa), .. key.Chain],
        ({ } certificate, ECDsa ecdsa) => [certificate.CopyWithPrivateKey(ecdsa), .. key.Chain],
        _ => throw new FolderException(FolderFault.Misconfigured, $"The {key} has no certificate."),
    };

    private static X509Certificate2Collection Of(byte[] file, string? password)
    {
        if (!file.AsSpan().StartsWith("-----"u8))
            return X509CertificateLoader.LoadPkcs12Collection(file, password);
        var pem = Encoding.ASCII.GetString(file);
        var all = new X509Certificate2Collection();
        all.ImportFromPem(pem);
        using var first = password is null
            ? X509Certificate2.CreateFromPem(pem, pem)
            : X509Certificate2.CreateFromEncryptedPem(pem, pem, password);
        var others = all.Where(c => c.Thumbprint != first.Thumbprint).ToArray();

        // The framework hands a key to TLS only from a certificate that it made itself.
        return [X509CertificateLoader.LoadPkcs12(first.Export(X509ContentType.Pkcs12), null), .. others];
    }
}
