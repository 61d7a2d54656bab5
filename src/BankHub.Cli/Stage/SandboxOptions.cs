using BankHub.Simulators;

namespace BankHub.Cli.Stage;

/// <summary>How a sandbox (private PostgreSQL, simulated banks, a hub) is set up.</summary>
internal sealed record SandboxOptions
{
    /// <summary>Kept and used again; a temporary one that goes with the process when not given.</summary>
    public string? Folder { get; init; }

    /// <summary>Any free port when not given.</summary>
    public int? HubPort { get; init; }

    /// <summary>Further settings of the ACH connection, such as <c>balanced</c>.</summary>
    public IReadOnlyDictionary<string, string> AchSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>The payer's accounts at the ACH bank.</summary>
    public IReadOnlyList<string> AchAccounts { get; init; } = new FirstCoastOptions().SettlementAccounts;
}
