using BankHub.Hub.Store.Private;
using Npgsql;

namespace BankHub.IntegrationTests.Store;

/// <summary>
/// One real PostgreSQL per test process, one fresh database per test class: use it as <c>IClassFixture&lt;PostgresFixture&gt;</c>.
/// The server ends with the test process, however that ends.
/// </summary>
public class PostgresFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<PrivatePostgres>> Shared = new(StartAsync);
    private static int databases;
    private NpgsqlDataSource? source;

    public PrivatePostgres Server { get; private set; } = null!;

    public string Database { get; } = $"test_{Interlocked.Increment(ref databases)}";

    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource Source => source ??= NpgsqlDataSource.Create(ConnectionString);

    /// <summary>The test process's server; never stop it: who needs to, starts one of his own.</summary>
    public static Task<PrivatePostgres> ServerAsync() => Shared.Value;

    public virtual async Task InitializeAsync()
    {
        Server = await Shared.Value;
        ConnectionString = await Server.CreateDatabaseAsync(Database);
    }

    public virtual async Task DisposeAsync()
    {
        if (source is not null)
        {
            await source.DisposeAsync();
        }

        await Server.DropDatabaseAsync(Database);
    }

    private static Task<PrivatePostgres> StartAsync() => PrivatePostgres.StartAsync(Options());

    /// <summary>A server of a test's own, of which nothing stays.</summary>
    internal static PrivatePostgresOptions Options() => new()
    {
        Folder = Directory.CreateTempSubdirectory("bankhub-tests-").FullName,
        Durable = false,
        DieWithParent = true,
        DeleteAtEnd = true,
    };
}
