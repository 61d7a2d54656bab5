using BankHub.Hub.Store;
using BankHub.Hub.Store.Private;
using BankHub.IntegrationTests.Store;
using Npgsql;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>
/// A server at which every run begins with the same bytes and is alone. Rows that are due at the same time are claimed in the order in
/// which they lie in their table: so that a seed replays exactly, nothing may lie where another run, or a vacuum, left room.
/// </summary>
public sealed class SimulationServer : IAsyncLifetime
{
    private const string Template = "empty";
    private const string Run = "run";
    private PrivatePostgres _server = null!;
    private NpgsqlDataSource? _source;

    public async Task InitializeAsync()
    {
        _server = await PrivatePostgres.StartAsync(PostgresFixture.Options() with
        {
            Settings = new Dictionary<string, string> { ["autovacuum"] = "off" },
        });
        await using var source = NpgsqlDataSource.Create(await _server.CreateDatabaseAsync(Template));
        await Migrator.MigrateAsync(source, default);
        await MovedClock.InstallAsync(source);
    }

    /// <summary>An empty, migrated database; the one before is gone.</summary>
    public async Task<NpgsqlDataSource> FreshAsync()
    {
        await EndAsync();
        return _source = NpgsqlDataSource.Create(await _server.CreateDatabaseAsync(Run, Template));
    }

    public async Task DisposeAsync()
    {
        await EndAsync();
        await _server.DisposeAsync();
    }

    private async Task EndAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync();
            await _server.DropDatabaseAsync(Run);
        }
    }
}
