namespace BankHub.Formats.Bai2.Reading;

/// <summary>How much is read, what is checked, and which rules are waived by name.</summary>
public sealed record Bai2ReadOptions
{
    /// <summary>Every rule, and limits that no honest file reaches.</summary>
    public static readonly Bai2ReadOptions Default = new();

    /// <summary>Bytes of one physical record; of a longer one the beginning is looked at.</summary>
    public int MaxLine { get; init; } = 256 * 1024;

    /// <summary>Bytes of a record with its continuations; what goes beyond is a finding and belongs to no record.</summary>
    public int MaxRecord { get; init; } = 1024 * 1024;

    /// <summary>Continuations of a record; further ones belong to no record.</summary>
    public int MaxContinuations { get; init; } = 10_000;

    /// <summary>Whether fields, the order of records and the controls are checked.</summary>
    public bool Check { get; init; } = true;

    /// <summary>Names of rules that this sender is known to break.</summary>
    public IReadOnlySet<string> Waived { get; init; } = new HashSet<string>();
}
