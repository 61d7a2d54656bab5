using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Expiring;

/// <summary>
/// A file of certificates that an option names, or a key of the ring with those of OpenSSH that lie beside it; it is read anew each time,
/// so that a replaced one counts at once.
/// </summary>
/// <param name="Option">The option.</param>
/// <param name="Place">The path of a file of authorities, or the reference of a file of our own or of a named key.</param>
/// <param name="IsOurs">Whether it says who we are: then it is a secret, since it holds the key too.</param>
/// <param name="Password">The reference of what opens it; null for nothing.</param>
internal sealed record CertificateFile(string Option, string Place, bool IsOurs, string? Password = null)
{
    /// <summary>The certificates of a PEM file; none where it cannot be read.</summary>
    public static X509Certificate2Collection Authorities(string path)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // Whoever needs one finds none.
        }

        return certificates;
    }

    /// <summary>When each of them ends. None where the file cannot be read: who needs it now is told so, by name.</summary>
    public IReadOnlyList<CertificateEnd> Ends(ISecrets secrets, NamedKeys keys, DateTimeOffset now)
    {
        try
        {
            if (!IsOurs)
            {
                var all = Ends(Authorities(Place));
                return [.. all.Select(c => c.Beside(all.Where(o => o.Subject == c.Subject), now))];
            }

            if (KeyReference.NameOf(Place) is { } name)
                return Ends(keys.Every.Where(k => k.Name == name && k.ValidUntil > now), now);
            var bytes = secrets.Get(Place);
            return SshCertificate.Read(bytes) is { } ssh ? [ssh] : Ends(Ours(bytes, secrets));
        }
        catch (Exception e) when (e is KeyNotFoundException or CryptographicException)
        {
            return [];
        }
    }

    // Keys are not needed: of a PEM file they are not read, of a PFX they stay in memory until it is disposed of.
    private X509Certificate2Collection Ours(byte[] bytes, ISecrets secrets)
    {
        if (bytes.AsSpan().IndexOf("-----BEGIN"u8) < 0)
        {
            var password = Password is null ? null : Encoding.UTF8.GetString(secrets.Get(Password));
            return X509CertificateLoader.LoadPkcs12Collection(bytes, password, X509KeyStorageFlags.EphemeralKeySet);
        }

        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(Encoding.UTF8.GetString(bytes));
        return certificates;
    }

    private static List<CertificateEnd> Ends(X509Certificate2Collection all)
    {
        List<CertificateEnd> ends = [.. all.Select(c => new CertificateEnd(c.Subject, c.Thumbprint, c.NotBefore, c.NotAfter))];
        foreach (var certificate in all)
            certificate.Dispose();
        return ends;
    }

    // While one key follows another both are offered: the one follows where it and its certificate go already.
    private static IReadOnlyList<CertificateEnd> Ends(IEnumerable<NamedKey> keys, DateTimeOffset now)
    {
        var ends = keys.Select(k => (k.ValidFrom, Held: SshCertificate.Read(k.SshCertificate.ToArray()))).ToList();
        var going = ends.Where(e => e.ValidFrom <= now).Select(e => e.Held).OfType<CertificateEnd>().ToList();
        return [.. ends.Select(e => e.Held?.Beside(going, now)).OfType<CertificateEnd>()];
    }
}
