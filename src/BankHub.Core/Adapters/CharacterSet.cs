using System.Buffers;
using System.Collections.Frozen;

namespace BankHub.Core.Adapters;

/// <summary>The character sets that a mapping's limits may name.</summary>
public static class CharacterSet
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly FrozenDictionary<string, SearchValues<char>> Sets = new Dictionary<string, string>
    {
        ["digits"] = "0123456789",
        // Printable US-ASCII, as NACHA files hold it (Nacha Operating Rules, Appendix Three).
        ["ascii"] = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)),
        // The Latin characters that every SEPA bank takes (EPC217-08, section 1).
        ["sepa"] = Letters + "/-?:().,'+ ",
        // SWIFT's set X without its line ends (SWIFT Standards MT, character sets).
        ["swift-x"] = Letters + "/-?:().,'+ ",
    }.ToFrozenDictionary(set => set.Key, set => SearchValues.Create(set.Value), StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. Sets.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether every character of a text is in the set of that name.</summary>
    public static bool Holds(string name, ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Sets[name]);
}
