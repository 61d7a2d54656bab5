using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BankHub.Channels.Http.Tls;

/// <summary>
/// A CRL in a file that an operator keeps fresh (the framework on Linux takes none from a file). While the file cannot be read, as in the
/// moment of its exchange, the last good list counts.
/// </summary>
internal sealed class RevocationList(string file)
{
    private volatile byte[]? _good;

    public static bool IsReadable(string file)
    {
        try
        {
            Load(File.ReadAllBytes(file));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether the list names one of the certificates. Without any list yet it throws: then nobody is believed.</summary>
    public bool Names(IEnumerable<X509Certificate2> certificates)
    {
        var list = Current();
        return certificates.Any(c => list.RemoveEntry(c.SerialNumberBytes.Span));
    }

    private CertificateRevocationListBuilder Current()
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var list = Load(bytes);
            _good = bytes;
            return list;
        }
        catch (Exception e) when (_good is not null && (e is IOException or UnauthorizedAccessException or CryptographicException))
        {
            return Load(_good!);
        }
    }

    private static CertificateRevocationListBuilder Load(byte[] bytes) => bytes.AsSpan().StartsWith("-----BEGIN"u8)
        ? CertificateRevocationListBuilder.LoadPem(Encoding.ASCII.GetString(bytes), out _)
        : CertificateRevocationListBuilder.Load(bytes, out _);
}
