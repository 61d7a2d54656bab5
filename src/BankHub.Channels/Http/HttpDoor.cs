using System.Net.Security;
using System.Security.Cryptography;
using BankHub.Channels.Http.Pacing;
using BankHub.Channels.Http.Tls;
using BankHub.Channels.Http.Tokens;
using BankHub.Channels.Protection;
using BankHub.Channels.Revocation;
using BankHub.Core.Ports;
using BankHub.Keys.Hsm.Tls;
using BankHub.Keys.Named;

namespace BankHub.Channels.Http;

/// <summary>What the endpoints of one bank's API share: the line, its pace, the API key and the access token.</summary>
internal sealed class HttpDoor(HttpTarget target, LinePace pace, ISecrets secrets, NamedKeys keys, TimeProvider clock) : IDisposable
{
    private readonly TlsIdentity? _identity = target.Identity is { } identity ? new TlsIdentity(identity, secrets, keys, clock) : null;
    private readonly RevocationList? _revoked = target.Trust.RevocationFile is { } file ? new RevocationList(file, clock) : null;
    private readonly Lock _gate = new();

    // One at a time, and one more for each time that our certificate changes.
    private readonly List<(object? Identity, HttpMessageInvoker Line)> _lines = [];

    public HttpTarget Target => target;

    public LinePace Pace => pace;

    /// <summary>What the servers behind it showed.</summary>
    public ShownCertificates Shown { get; } = new();

    public AccessTokens? Tokens { get; set; }

    /// <summary>
    /// The line, under our present TLS certificate. Throws KeyNotFoundException or SchemeException when that cannot be had (also where the
    /// file of the bank's authorities cannot be read just now): under TLS 1.3 a server that misses it says so only after the request has
    /// left.
    /// </summary>
    public HttpMessageInvoker Line
    {
        get
        {
            var ours = _identity?.Current();
            lock (_gate)
            {
                if (_lines.Count == 0 || _lines[^1].Identity != ours)
                    _lines.Add((ours, Make(ours)));
                return _lines[^1].Line;
            }
        }
    }

    /// <summary>Our TLS certificate; null for none.</summary>
    public byte[]? Certificate => _identity?.Current().TargetCertificate.RawData;

    /// <summary>The last handshake in which the token of our TLS key did not sign; null for none.</summary>
    public TokenFault? TokenFault => _identity?.Fault;

    /// <summary>The API key's value; null for none.</summary>
    public string? ApiKey => target.ApiKey is { } key ? System.Text.Encoding.UTF8.GetString(secrets.Get(key.Secret)) : null;

    private HttpMessageInvoker Make(SslStreamCertificateContext? ours)
    {
        try
        {
            var proof = new ServerProof(target.Trust, _revoked, Shown);
            return HttpLine.Make(target, proof.Options(ours, resumes: _identity?.IsInToken != true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SchemeException($"the file of the bank's authorities cannot be read ({e.GetType().Name})");
        }
    }

    public void Dispose()
    {
        foreach (var (_, line) in _lines)
            line.Dispose();
        _identity?.Dispose();
    }
}
