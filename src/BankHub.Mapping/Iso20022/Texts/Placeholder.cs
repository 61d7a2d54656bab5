using System.Collections.Frozen;

namespace BankHub.Mapping.Iso20022.Texts;

/// <summary>What stands where nothing is known, and so is no name of anything.</summary>
internal static class Placeholder
{
    /// <summary>ISO 20022's own word for it (EPC130-08, C2B implementation guidelines: agents and references).</summary>
    public const string NotProvided = "NOTPROVIDED";

    // NONREF is SWIFT's word for it (Standards MT, field 61 subfield 7), which banks carry over.
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, [NotProvided, "NOT PROVIDED", "NONREF", "NOTAVAILABLE", "NONE", "N/A"]);

    /// <summary>The name, or null where it is none.</summary>
    public static string? Named(string? name) =>
        string.IsNullOrWhiteSpace(name) || Words.Contains(name.Trim()) ? null : name;
}
