using BankHub.Core.Ports;
using BankHub.Host.Api;
using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Host.Running;
using BankHub.Host.Telemetry;
using BankHub.Hub.AtRest;
using BankHub.Hub.Catalog;
using BankHub.Hub.Restore;
using BankHub.Hub.Store;
using BankHub.Hub.Watch;
using BankHub.Keys.Named;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Npgsql;

namespace BankHub.Host.Composition;

/// <summary>Puts the web application together.</summary>
internal static class Application
{
    public static WebApplication Build(
        HubOptions options, Catalog catalog, NamedKeys keys, NpgsqlDataSource source, RelaySource relay, History history)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls([.. options.Urls]).ConfigureKestrel(Limit);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json => Json.Configure(json.SerializerOptions));
        // A binding that fails becomes a problem like any other.
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(2));
        // First, so that it ends last: what the others did while they stopped is told.
        builder.Services.AddHostedService(_ => new Collector(options));
        builder.Services.AddHub(options, catalog, source).AddKeys(options, keys).AddSingleton(relay).AddSingleton(history).AddApiDocument();
        if (options.RunSteps)
        {
            Ticks.Add(builder.Services, relay, options.NodeName);
        }

        options.Replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseForwardedHeaders(Proxies.Of(options.TrustedProxies));
        app.UseMiddleware<Failures>();
        app.UseRouting();
        app.UseMiddleware<Gate>();
        app.MapSubmitPayment();
        app.MapPayments();
        app.MapPaymentActions();
        app.MapBatches();
        app.MapStatements();
        app.MapOperations();
        app.MapReleases();
        app.MapCallbacks();
        app.MapHealth();
        app.MapApiDocument();
        return app;
    }

    /// <summary>What must be in the database before the first request.</summary>
    public static async Task PrepareAsync(WebApplication app, IReadOnlyList<ConfiguredCaller> callers, CancellationToken cancellationToken)
    {
        CrashAt.FromEnvironment();
        var services = app.Services;
        await JoinAsync(services, cancellationToken);
        await CallerRows.SaveAsync(
            services.GetRequiredService<Database>(), services.GetRequiredService<ISecrets>(), services.GetRequiredService<ICipher>(),
            callers, cancellationToken);
        var connections = services.GetRequiredService<Catalog>().Connections.Select(b => b.Connection.Id).ToArray();
        var noted = services.GetRequiredService<Notes>().Read();
        await services.GetRequiredService<Timeline>().CheckAsync(connections, noted, cancellationToken);
        await services.GetRequiredService<Strangers>().AlarmAsync(cancellationToken);
        await services.GetRequiredService<Marks>().BeginAsync(services.GetRequiredService<Database>(), cancellationToken);
    }

    // Before anything is sealed: a node that lacks a key, or has another under its number, would neither read what is stored nor write
    // what others read.
    private static async Task JoinAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var wrong = await services.GetRequiredService<RingKeeping>().JoinAsync(cancellationToken);
        if (wrong.HasAny)
        {
            var ring = services.GetRequiredService<HubOptions>().MasterKey;
            throw new CatalogException([.. wrong.Select(finding => new FileFinding(ring, finding))]);
        }
    }

    // Bounds on everything that a stranger may send.
    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = 2 * 1024 * 1024;
        limits.MaxConcurrentConnections = 5000;
        limits.MaxRequestHeaderCount = 50;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestLineSize = 4 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(90);
        limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
    }
}
