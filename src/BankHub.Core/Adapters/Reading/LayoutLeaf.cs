using System.Buffers;
using BankHub.Core.Findings;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Readers of the single values that only layouts have.</summary>
internal static class LayoutLeaf
{
    private const int MaxPlace = 10_000;
    private const int MaxPattern = 40;
    private const int MaxSymbol = 10;

    private static readonly SearchValues<char> OfPatterns = SearchValues.Create("dMyHmsfzT .,:/+-");

    private static readonly Rule OneCharacter =
        new("character", "One character of ASCII is expected here that is no letter, digit, space or line end.");
    private static readonly Rule APlace = new("whole-number", "A whole number from 1 to 10000 is expected here.");
    private static readonly Rule SomeDecimals = new("whole-number", "A whole number from 0 to 6 is expected here.");
    private static readonly Rule APattern =
        new("date-pattern", "A pattern of days has d, M, y, H, m, s, f, z, T and what stands between them, at most 40 characters.");
    private static readonly Rule ASymbol = new("symbol", "A symbol has 1 to 10 characters.");

    public static string? Character(Node node) => Check(node, IsCharacter, OneCharacter);

    public static string? CharacterOrNone(Node node) => Check(node, text => text.Length == 0 || IsCharacter(text), OneCharacter);

    public static string? Symbol(Node node) => Check(node, text => text.Length is > 0 and <= MaxSymbol, ASymbol);

    public static int? Place(Node node) => Number(node, 1, MaxPlace, APlace);

    public static int? Decimals(Node node) => Number(node, 0, 6, SomeDecimals);

    public static IReadOnlyList<string>? Patterns(Node node)
    {
        var patterns = node.Items(item => Check(
            item, text => text.Length is > 0 and <= MaxPattern && !text.AsSpan().ContainsAnyExcept(OfPatterns), APattern));
        if (patterns.Count > 0 || node.Value.ValueKind != System.Text.Json.JsonValueKind.Array)
            return patterns;
        if (node.Value.GetArrayLength() == 0)
            node.Break(ConfigurationRules.NoItems);
        return null;
    }

    private static bool IsCharacter(string text) =>
        text is ['\t' or (> ' ' and < '\x7f')] && !char.IsAsciiLetterOrDigit(text[0]);

    private static string? Check(Node node, Func<string, bool> holds, Rule rule)
    {
        if (Leaf.String(node) is not { } text)
            return null;
        if (holds(text))
            return text;
        node.Break(rule);
        return null;
    }

    private static int? Number(Node node, int least, int most, Rule rule)
    {
        if (node.Value.ValueKind == System.Text.Json.JsonValueKind.Number && node.Value.TryGetInt32(out var number)
            && number >= least && number <= most)
            return number;
        node.Break(rule);
        return null;
    }
}
