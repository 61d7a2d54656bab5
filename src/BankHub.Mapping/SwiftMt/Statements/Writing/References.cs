using BankHub.Core.Adapters;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>References of sixteen characters: one that does not fit is never made to, for another name would be another thing.</summary>
internal static class References
{
    public const string None = "NONREF";

    private const int Width = 16;

    /// <summary>Signs of the x character set, no slash at either end, nor two in a row (User Handbook, error code T26).</summary>
    public static bool Fits(string? name) =>
        name is { Length: > 0 and <= Width } && MtText.IsX(name) && name == name.Trim()
        && name[0] is not ('/' or ':' or '-') && name[^1] != '/' && !name.Contains("//", StringComparison.Ordinal)
        && Placeholder.Named(name) is not null;

    /// <summary>Whether a statement line may say it: it is none of the words that say where a reference stands.</summary>
    public static bool FitsLine(string? name, BankMapping mapping) =>
        Fits(name) && mapping.Canonical("statementReference", name!) is null;
}
