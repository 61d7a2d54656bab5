namespace BankHub.Formats.Nacha.Merging;

/// <summary>What a receiving point takes in one file.</summary>
public sealed record MergeCaps
{
    /// <summary>What many banks take: 10,000 lines, and what the fields of a control hold.</summary>
    public static readonly MergeCaps Default = new();

    /// <summary>Lines, the filling of the last block included.</summary>
    public int MaxLines { get; init; } = 10_000;

    /// <summary>In cents, of the debits and of the credits each; twelve digits is what a control holds.</summary>
    public long MaxAmount { get; init; } = 999_999_999_999;

    /// <summary>Entries and addenda; six digits is what the control of a batch holds.</summary>
    public int MaxEntries { get; init; } = 999_999;

    /// <summary>Whether a batch stays together, as one that balances itself must; else its entries may go to several files.</summary>
    public bool KeepsBatches { get; init; }
}
