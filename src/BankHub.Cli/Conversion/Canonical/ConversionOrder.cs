namespace BankHub.Cli.Conversion.Canonical;

/// <summary>What to convert.</summary>
internal sealed record ConversionOrder(FileInfo File, string To, IReadOnlySet<string> Waived)
{
    /// <summary>A bank's tables of codes, over those that all share.</summary>
    public FileInfo? Mapping { get; init; }

    /// <summary>The layout of a table of text, as it was given.</summary>
    public string? Layout { get; init; }

    /// <summary>The time that a message says it was made at.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;
}
