using BankHub.Hub.Restore;
using Npgsql;

namespace BankHub.Host.Composition;

/// <summary>How a node speaks to PostgreSQL.</summary>
internal static class Connections
{
    private const int MaxPool = 30;

    private static readonly string[] Planning =
    [
        "enable_seqscan=off", "enable_bitmapscan=off", "enable_hashjoin=off", "enable_mergejoin=off",
        "plan_cache_mode=force_generic_plan", "jit=off",
    ];

    public static NpgsqlDataSource Open(string connectionString, string node, History history)
    {
        var builder = new NpgsqlDataSourceBuilder(Text(connectionString, node));
        builder.UsePhysicalConnectionInitializer(history.Check, history.CheckAsync);
        return builder.Build();
    }

    private static string Text(string connectionString, string node) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = $"bankhub {node}",
            MaxPoolSize = MaxPool,
            Timeout = 5,
            CommandTimeout = 30,
            KeepAlive = 30,
            // The same few statements for ever: planned once a connection.
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 1,
            // Statements are planned once, perhaps while their tables are empty, and must suit full ones: from few rows to few rows through
            // indexes, never over a whole table, nor sorting a queue to take its head.
            Options = string.Join(' ', Planning.Select(setting => $"-c {setting}")),
            // Nothing here leaves a setting behind in a session.
            NoResetOnClose = true,
        }.ConnectionString;

    /// <summary>Connections for wake-ups, apart from the pool: what they set and listen to must not leak into work.</summary>
    public static RelaySource OpenRelay(string connectionString, string node) => new(NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = $"bankhub {node} relay",
            Pooling = false,
            Timeout = 5,
            KeepAlive = 30,
        }.ConnectionString));
}

/// <summary>The data source of the wake-up relay.</summary>
internal sealed record RelaySource(NpgsqlDataSource Source);
