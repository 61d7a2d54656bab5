namespace BankHub.Core.Adapters;

/// <summary>One adapter, one customer contract, one environment: it keys every table, metric, sequence and key.</summary>
public sealed record Connection
{
    public required string Id { get; init; }

    /// <summary>The adapter's id.</summary>
    public required string Adapter { get; init; }

    /// <summary>The adapter's settings for this contract.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Where each of the manifest's endpoints is for this contract.</summary>
    public required IReadOnlyDictionary<string, EndpointTarget> Endpoints { get; init; }

    /// <summary>
    /// The initiator's accounts that pay over this connection, as the canonical payment writes them, and on which bookings count; empty for
    /// any that pays.
    /// </summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Further accounts on which bookings count, as the bank's statements write them; they pay nothing.</summary>
    public IReadOnlyList<string> StatementAccounts { get; init; } = [];

    /// <summary>The callers that are told of money that comes in over this connection, beside those who see everyone.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    /// <summary>Whether a likely duplicate waits in Held for a person.</summary>
    public required bool HoldDuplicates { get; init; }

    /// <summary>Seconds for which gathered payments wait for company before a message is sealed; 0 for none.</summary>
    public required TimeSpan Gather { get; init; }

    /// <summary>What this contract has instead of the manifest's most messages a day; null for that.</summary>
    public int? MostMessagesADay { get; init; }
}

/// <summary>Where an endpoint is and how to enter; secrets are references (env:NAME, file:PATH), never values.</summary>
/// <param name="Address">sftp://user@host:port/root, https://host/base, file:///folder, or empty for callbacks.</param>
/// <param name="Options">What the channel needs: hostKey, privateKey, clientId, clientSecret, tokenPath, callbackSecret …</param>
public sealed record EndpointTarget(string Address, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>The chosen one of the endpoint's auth schemes; null where the bank permits just one.</summary>
    public string? Auth { get; init; }

    /// <summary>The chosen one of the endpoint's protections; null where the bank permits just one.</summary>
    public string? Protection { get; init; }
}
