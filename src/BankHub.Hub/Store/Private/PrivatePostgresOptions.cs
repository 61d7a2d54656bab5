namespace BankHub.Hub.Store.Private;

/// <summary>What a private PostgreSQL is to be: where it lives, how durable it is and how long it stays.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>Holds the cluster, its log and its password; made when missing, used again when there.</summary>
    public required string Folder { get; init; }

    /// <summary>Off only where data may be lost with the machine: tests. A killed server loses nothing either way.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The server ends when the process that started it is killed. A hub leaves this off: it finds its server again.</summary>
    public bool DieWithParent { get; init; }

    /// <summary>The folder goes with the server: when it is disposed of, or its parent is killed.</summary>
    public bool DeleteAtEnd { get; init; }

    /// <summary>A wish, not a must, for a cluster that still runs; without it any free port.</summary>
    public int? Port { get; init; }

    public int MaxConnections { get; init; } = 200;

    public string SharedBuffers { get; init; } = "128MB";

    /// <summary>Long, because crash recovery after a kill may have much log to replay.</summary>
    public TimeSpan StartWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where initdb and postgres are; found by itself when not given.</summary>
    public string? Binaries { get; init; }

    /// <summary>Further server settings, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
