using BankHub.Core.Adapters.Layouts;

namespace BankHub.Core.Adapters.Reading;

/// <summary>The words of layouts.</summary>
internal static class LayoutWords
{
    public static IReadOnlyList<string> Encodings { get; } =
        ["utf-8", "utf-16", "us-ascii", "iso-8859-1", "iso-8859-2", "iso-8859-15", "windows-1250", "windows-1252"];

    /// <summary>Each role by its word, which begins with a small letter.</summary>
    public static IReadOnlyDictionary<string, LayoutRole> Roles { get; } =
        Enum.GetValues<LayoutRole>().ToDictionary(role => Word(role), StringComparer.Ordinal);

    private static string Word(LayoutRole role)
    {
        var name = role.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
