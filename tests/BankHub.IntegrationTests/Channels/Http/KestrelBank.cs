using System.Collections.Concurrent;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>Kestrel with TLS, which lets in everybody, or who shows a certificate of one authority.</summary>
internal sealed class KestrelBank : IAsyncDisposable
{
    private readonly WebApplication _server;

    private KestrelBank(WebApplication server) => _server = server;

    public int Port =>
        new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>The thumbprint of the client's certificate, a request.</summary>
    public ConcurrentQueue<string> Clients { get; } = new();

    /// <summary>What it answers; an empty 200 unless given.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("");

    public static async Task<KestrelBank> StartAsync(X509Certificate2 own, X509Certificate2? clients, SslProtocols protocol)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // As TLS keeps it: a key that was made in this process is not handed on otherwise.
        var certificate = X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.SslProtocols = protocol;
            if (clients is null)
                return;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (shown, _, _) => IsOf(clients, shown);
        })));
        var bank = new KestrelBank(builder.Build());
        bank._server.MapFallback(context =>
        {
            bank.Clients.Enqueue(context.Connection.ClientCertificate?.Thumbprint ?? "");
            context.Response.Headers.Connection = "close";
            return bank.Answer(context);
        });
        await bank._server.StartAsync();
        return bank;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static bool IsOf(X509Certificate2 authority, X509Certificate2 shown)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        return chain.Build(shown);
    }
}
