using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels.Http;

/// <summary>Makes the line to one bank: HTTP/1.1, TLS 1.2 or later, and nothing that the framework would do on its own.</summary>
internal static class HttpLine
{
    /// <summary>So that a name that now leads elsewhere is followed there.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int MaxHeaderKilobytes = 32;

    public static HttpMessageInvoker Make(HttpTarget target)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = System.Net.DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = target.ConnectTimeout,
            MaxConnectionsPerServer = target.Parallel,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            PooledConnectionIdleTimeout = HttpTarget.MaxIdle,
            PooledConnectionLifetime = Lifetime,
            PlaintextStreamFilter = static (context, _) => ValueTask.FromResult<Stream>(new WatchedStream(context.PlaintextStream)),
            SslOptions = new SslClientAuthenticationOptions { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        };
        if (target.CaFile is { } file)
            handler.SslOptions.CertificateChainPolicy = Believing(file);
        return new HttpMessageInvoker(handler);
    }

    private static X509ChainPolicy Believing(string caFile)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(caFile);
        return policy;
    }
}
