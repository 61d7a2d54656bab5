namespace BankHub.Formats.Delimited;

/// <summary>One line of a text whose fields stand between separators; lines and fields count from one.</summary>
public sealed record DelimitedLine(int Number, IReadOnlyList<string> Fields)
{
    /// <summary>What keeps the line from being read (too long, no text), or null.</summary>
    public string? Problem { get; init; }

    /// <summary>The first field, which says what the line is; empty for an unreadable line.</summary>
    public string Kind => Fields.Count > 0 ? Fields[0] : "";

    /// <summary>A field by number from one; empty where the line has fewer.</summary>
    public string this[int field] => field <= Fields.Count ? Fields[field - 1] : "";

    /// <summary>Says how many fields there are and nothing of what they hold.</summary>
    public override string ToString() => $"line {Number} of {Fields.Count} fields";
}
