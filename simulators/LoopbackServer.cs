using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Hosting.Server;

namespace BankHub.Simulators;

/// <summary>A Kestrel, on loopback unless told otherwise, that can go down and come back on the same port.</summary>
public sealed class LoopbackServer(
    int port, Action<WebApplication> build, IPAddress? listen = null, Action<HttpsConnectionAdapterOptions>? secure = null)
{
    private WebApplication? app;
    private int chosen = port;

    public Uri Address => new($"{(secure is null ? "http" : "https")}://{Name(listen ?? IPAddress.Loopback)}:{chosen}/");

    /// <summary>What a customer dials: the listening address, or the machine's name where that is every address.</summary>
    public static string Name(IPAddress listen) => listen.Equals(IPAddress.Any) ? Dns.GetHostName() : listen.ToString();

    public async Task StartAsync()
    {
        if (app is not null)
        {
            return;
        }
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        if (secure is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }
        builder.Services.AddRoutingCore();
        app = builder.Build();
        build(app);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        chosen = new Uri(addresses.Addresses.Single()).Port;
    }

    public async Task StopAsync()
    {
        if (app is null)
        {
            return;
        }
        // A request that hangs on purpose must not hold up the end.
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        app = null;
    }

    private void Listen(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = 100_000_000;
        options.Listen(listen ?? IPAddress.Loopback, chosen, door =>
        {
            if (secure is not null)
            {
                door.UseHttps(secure);
            }
        });
    }
}
