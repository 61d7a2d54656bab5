using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>References of sixteen characters: one that does not fit is never made to, for another name would be another thing.</summary>
internal static class References
{
    public const string None = "NONREF";

    private const int Width = 16;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ");

    /// <summary>Signs of the x character set, no slash at either end, nor two in a row (User Handbook, error code T26).</summary>
    public static bool Fits(string? name) =>
        name is { Length: > 0 and <= Width } && IsPlain(name) && name == name.Trim()
        && name[0] is not ('/' or ':' or '-') && name[^1] != '/' && !name.Contains("//", StringComparison.Ordinal)
        && Placeholder.Named(name) is not null;

    /// <summary>Whether a text has nothing but signs of the x character set.</summary>
    public static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExcept(Allowed) < 0;

    /// <summary>Whether a statement line may say it: it is none of the words that say where a reference stands.</summary>
    public static bool FitsLine(string? name, BankMapping mapping) =>
        Fits(name) && mapping.Canonical("statementReference", name!) is null;
}
