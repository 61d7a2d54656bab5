using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Channels.Protection;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Http.Tls;

/// <summary>
/// Who we are in TLS: a named key with its certificate, or a PEM or PFX by reference. Asked for each request, so that a new certificate
/// is used at once, on lines of its own.
/// </summary>
internal sealed class TlsIdentity(TlsIdentityTarget target, ISecrets secrets, NamedKeys keys) : IDisposable
{
    private readonly Lock _gate = new();
    private byte[] _mark = [];
    private SslStreamCertificateContext? _current;

    /// <summary>Throws KeyNotFoundException or <see cref="SchemeException"/> when there is none, before anything leaves.</summary>
    public SslStreamCertificateContext Current()
    {
        var key = target.KeyName is { } name ? keys.Current(name, KeyUse.Tls) : null;
        var bytes = key is null
            ? secrets.Get(target.Certificate!)
            : key.Certificate?.RawData ?? throw new SchemeException($"{key} has no certificate.");
        lock (_gate)
        {
            if (_current is { } current && _mark.AsSpan().SequenceEqual(bytes))
                return current;
            try
            {
                var (certificate, chain) = key is null ? Read(bytes) : (WithKey(key), [.. key.Chain]);
                _current = SslStreamCertificateContext.Create(certificate, chain, offline: true);
            }
            catch (Exception e) when (e is CryptographicException or ArgumentException or NotSupportedException)
            {
                throw new SchemeException($"The TLS certificate of {key?.ToString() ?? target.Certificate} and its key cannot be used.");
            }

            _mark = bytes;
            return _current;
        }
    }

    public void Dispose() => _current?.TargetCertificate.Dispose();

    private static X509Certificate2 WithKey(NamedKey key) => key.Algorithm switch
    {
        RSA rsa => key.Certificate!.CopyWithPrivateKey(rsa),
        ECDsa ec => key.Certificate!.CopyWithPrivateKey(ec),
        _ => throw new CryptographicException("No key."),
    };

    private (X509Certificate2 Certificate, X509Certificate2Collection Chain) Read(byte[] bytes)
    {
        var all = new X509Certificate2Collection();
        if (bytes.AsSpan().IndexOf("-----BEGIN"u8) < 0)
        {
            var password = target.Password is { } reference ? Encoding.UTF8.GetString(secrets.Get(reference)) : null;
            all = X509CertificateLoader.LoadPkcs12Collection(bytes, password, X509KeyStorageFlags.EphemeralKeySet);
            var own = all.First(c => c.HasPrivateKey);
            all.Remove(own);
            return (own, all);
        }

        var text = Encoding.UTF8.GetString(bytes);
        var certificate = target.Password is { } locked
            ? X509Certificate2.CreateFromEncryptedPem(text, text, Encoding.UTF8.GetString(secrets.Get(locked)))
            : X509Certificate2.CreateFromPem(text, text);
        all.ImportFromPem(text);
        all.RemoveAt(0);
        return (certificate, all);
    }
}
