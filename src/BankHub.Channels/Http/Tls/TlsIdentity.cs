using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Channels.Protection;
using BankHub.Core.Ports;
using BankHub.Keys.Hsm.Tls;
using BankHub.Keys.Named;

namespace BankHub.Channels.Http.Tls;

/// <summary>
/// Who we are in TLS: a named key with its certificate, or a PEM or PFX by reference. Asked for each request, so that a new certificate
/// is used at once, on lines of its own.
/// </summary>
internal sealed class TlsIdentity(TlsIdentityTarget target, ISecrets secrets, NamedKeys keys, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private byte[] _mark = [];
    private SslStreamCertificateContext? _current;
    private volatile NamedKey? _shown;

    /// <summary>The last handshake in which the token of our key did not sign; null for none.</summary>
    public TokenFault? Fault => _shown is { } key ? TlsCertificate.FaultOf(key) : null;

    /// <summary>Whether our key lies in a token: then it proves itself anew on each line, and none goes on without it.</summary>
    public bool IsInToken => _shown is { } key && TlsCertificate.IsInToken(key);

    /// <summary>Throws KeyNotFoundException or <see cref="SchemeException"/> when there is none, before anything leaves.</summary>
    public SslStreamCertificateContext Current()
    {
        var key = target.KeyName is { } name ? keys.Current(name, KeyUse.Tls) : null;
        var bytes = key is null
            ? secrets.Get(target.Certificate!)
            : TlsCertificate.Mark(key);
        lock (_gate)
        {
            if (_current is { } current && _mark.AsSpan().SequenceEqual(bytes))
                return InTime(current);
            try
            {
                var (certificate, chain) = key is null ? Read(bytes) : (TlsCertificate.Of(key), [.. key.Chain]);
                _current = SslStreamCertificateContext.Create(certificate, chain, offline: true);
            }
            catch (Exception e) when (e is CryptographicException or ArgumentException or NotSupportedException)
            {
                throw new SchemeException($"The TLS certificate of {key?.ToString() ?? target.Certificate} and its key cannot be used.");
            }

            (_mark, _shown) = (bytes, key);
            return InTime(_current);
        }
    }

    public void Dispose() => _current?.TargetCertificate.Dispose();

    // Under TLS 1.3 the bank would say so only after the request has left.
    private SslStreamCertificateContext InTime(SslStreamCertificateContext context)
    {
        var (own, now) = (context.TargetCertificate, clock.GetUtcNow());
        return own.NotBefore.ToUniversalTime() <= now && now < own.NotAfter.ToUniversalTime()
            ? context
            : throw new SchemeException("Our TLS certificate is not valid at this time.");
    }

    private (X509Certificate2 Certificate, X509Certificate2Collection Chain) Read(byte[] bytes)
    {
        var all = new X509Certificate2Collection();
        if (bytes.AsSpan().IndexOf("-----BEGIN"u8) < 0)
        {
            var password = target.Password is { } reference ? Encoding.UTF8.GetString(secrets.Get(reference)) : null;
            all = X509CertificateLoader.LoadPkcs12Collection(bytes, password, X509KeyStorageFlags.EphemeralKeySet);
            var own = all.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException();
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
