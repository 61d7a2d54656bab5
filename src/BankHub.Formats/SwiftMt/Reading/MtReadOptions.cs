namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>How much is read, what is checked, and which rules are waived by name.</summary>
public sealed record MtReadOptions
{
    /// <summary>Every rule, and limits that no honest file reaches.</summary>
    public static readonly MtReadOptions Default = new();

    /// <summary>
    /// Bytes of one message. The network takes 10,000 characters of text; statements in files that never saw it are larger.
    /// </summary>
    public int MaxMessage { get; init; } = 16 * 1024 * 1024;

    /// <summary>Fields of one message.</summary>
    public int MaxFields { get; init; } = 250_000;

    /// <summary>Whether fields, the order of fields and the rules of the message are checked.</summary>
    public bool Check { get; init; } = true;

    /// <summary>Names of rules that this sender is known to break.</summary>
    public IReadOnlySet<string> Waived { get; init; } = new HashSet<string>();
}
