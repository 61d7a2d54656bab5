using System.Net.Security;

namespace BankHub.Channels.Http;

/// <summary>Makes the line to one bank: HTTP/1.1, TLS 1.2 or later, and nothing that the framework would do on its own.</summary>
internal static class HttpLine
{
    /// <summary>So that a name that now leads elsewhere is followed there.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int MaxHeaderKilobytes = 32;

    public static HttpMessageInvoker Make(HttpTarget target, SslClientAuthenticationOptions tls) => new(Handler(target, tls));

    private static SocketsHttpHandler Handler(HttpTarget target, SslClientAuthenticationOptions tls) => new()
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
        SslOptions = tls,
    };
}
