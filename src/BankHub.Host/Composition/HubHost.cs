using BankHub.Host.Running;
using BankHub.Hub.Restore;
using BankHub.Hub.Store.Private;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Npgsql;

namespace BankHub.Host.Composition;

/// <summary>One running node of the hub: the service, the CLI and the tests all start it here.</summary>
public sealed class HubHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PrivatePostgres? _postgres;
    private readonly NpgsqlDataSource _source;
    private readonly RelaySource _relay;

    private HubHost(WebApplication app, NpgsqlDataSource source, RelaySource relay, PrivatePostgres? postgres, string connectionString) =>
        (_app, _source, _relay, _postgres, ConnectionString) = (app, source, relay, postgres, connectionString);

    public IServiceProvider Services => _app.Services;

    /// <summary>The private database's connection string, or the configured one.</summary>
    public string ConnectionString { get; }

    /// <summary>Where the API listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>
    /// Starts a node: database, schema, catalog, callers, then the API and the steps. Throws a CatalogException with every finding of every
    /// configuration file.
    /// </summary>
    public static async Task<HubHost> StartAsync(HubOptions options, CancellationToken cancellationToken)
    {
        var (catalog, callers, schemas, keys) = Configured.Read(options);
        var postgres = options.ConnectionString is null ? await PrivateAsync(options, cancellationToken) : null;
        var connection = options.ConnectionString ?? await postgres!.CreateDatabaseAsync("bankhub", cancel: cancellationToken);
        var history = new History();
        var source = Connections.Open(connection, options.NodeName, history);
        var relay = Connections.OpenRelay(connection, options.NodeName);
        try
        {
            await Hub.Store.Migrator.MigrateAsync(source, cancellationToken);
            var app = Application.Build(options, catalog, keys, source, relay, history);
            SchemaFolder.Tell(app.Logger, options, schemas);
            await Application.PrepareAsync(app, callers, cancellationToken);
            await app.StartAsync(cancellationToken);
            return new HubHost(app, source, relay, postgres, connection);
        }
        catch
        {
            await source.DisposeAsync();
            await relay.Source.DisposeAsync();
            if (postgres is not null)
            {
                await postgres.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Ends when the process is told to end (SIGTERM, SIGINT).</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Drains and stops: readiness off, no more claims, what is being sent is sent to its end, leases are returned.</summary>
    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _source.DisposeAsync();
        await _relay.Source.DisposeAsync();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }

    private static Task<PrivatePostgres> PrivateAsync(HubOptions options, CancellationToken cancellationToken) =>
        PrivatePostgres.StartAsync(
        new()
        {
            Folder = options.DataFolder
                ?? throw new InvalidOperationException("Neither Hub:ConnectionString nor Hub:DataFolder is configured."),
        },
        cancellationToken);
}
