namespace BankHub.Formats.Nacha.Codes;

/// <summary>A change code: its title and how the corrected data is laid out.</summary>
/// <param name="Code">C01 and so on.</param>
/// <param name="Title">The Nacha name; for a code that is not in use what became of it.</param>
/// <param name="Parts">The corrected fields with one-based positions in the corrected data; empty where the rules lay out none.</param>
public sealed record ChangeCode(string Code, string Title, IReadOnlyList<CorrectedPart> Parts)
{
    public CodeStatus Status { get; init; }

    /// <summary>Whether it refuses a notification (C61 to C69) rather than making one.</summary>
    public bool IsRefusal => Code.StartsWith("C6", StringComparison.Ordinal);
}

/// <summary>One corrected field: its name and place in the corrected data.</summary>
public sealed record CorrectedPart(string Field, int Position, int Length);
