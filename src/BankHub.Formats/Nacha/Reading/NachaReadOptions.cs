namespace BankHub.Formats.Nacha.Reading;

/// <summary>How much is read, and which rules are waived by name.</summary>
public sealed record NachaReadOptions
{
    /// <summary>Every rule, and a limit that no honest file reaches.</summary>
    public static readonly NachaReadOptions Default = new();

    /// <summary>Records that are read before the rest is refused as too large.</summary>
    public int MaxRecords { get; init; } = 20_000_000;

    /// <summary>Names of rules that this sender is known to break.</summary>
    public IReadOnlySet<string> Waived { get; init; } = new HashSet<string>();
}
