using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Hosting.Server;

namespace BankHub.Simulators;

/// <summary>A Kestrel on loopback that can go down and come back on the same port.</summary>
public sealed class LoopbackServer(int port, Action<WebApplication> build)
{
    private WebApplication? app;
    private int chosen = port;

    public Uri Address => new($"http://127.0.0.1:{chosen}/");

    public async Task StartAsync()
    {
        if (app is not null)
        {
            return;
        }
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
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
        options.Listen(IPAddress.Loopback, chosen);
    }
}
