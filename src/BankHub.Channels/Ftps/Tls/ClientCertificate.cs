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
    public static OwnCertificate? Read(TlsTerms terms, ISecrets secrets, NamedKeys keys, TimeProvider clock)
    {
        if (terms.ClientKey is not { } reference)
            return null;
        try
        {
            if (KeyReference.NameOf(reference) is { } name)
                return InTime(Of(keys.Current(name, KeyUse.Tls)), clock);
            var password = terms.ClientKeyPassword is { } word ? Encoding.UTF8.GetString(secrets.Get(word)) : null;
            return InTime(new OwnCertificate(Context(Of(secrets.Get(reference), password)), null), clock);
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

    private static OwnCertificate InTime(OwnCertificate certificate, TimeProvider clock)
    {
        var (own, now) = (certificate.Context.TargetCertificate, clock.GetUtcNow());
        return own.NotBefore.ToUniversalTime() <= now && now < own.NotAfter.ToUniversalTime()
            ? certificate
            : throw new FolderException(FolderFault.Misconfigured, "Our certificate is not valid at this time.");
    }

    private static SslStreamCertificateContext Context(X509Certificate2Collection certificates)
    {
        var own = certificates.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException();
        return SslStreamCertificateContext.Create(own, [.. certificates.Where(c => !c.HasPrivateKey)], offline: true);
    }

    private static OwnCertificate Of(NamedKey key) => new(Context([TlsCertificate.Of(key), .. key.Chain]), key);

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
