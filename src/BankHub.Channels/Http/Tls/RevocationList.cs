using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BankHub.Channels.Http.Tls;

/// <summary>A CRL in a file that an operator keeps fresh (the framework on Linux takes none from a file).</summary>
internal static class RevocationList
{
    public static bool IsReadable(string file)
    {
        try
        {
            Load(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether the list names the certificate. A list that cannot be read throws: then nobody is believed.</summary>
    public static bool Names(string file, X509Certificate2 certificate) => Load(file).RemoveEntry(certificate.SerialNumberBytes.Span);

    private static CertificateRevocationListBuilder Load(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return bytes.AsSpan().StartsWith("-----BEGIN"u8)
            ? CertificateRevocationListBuilder.LoadPem(Encoding.ASCII.GetString(bytes), out _)
            : CertificateRevocationListBuilder.Load(bytes, out _);
    }
}
