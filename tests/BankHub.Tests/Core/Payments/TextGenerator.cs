using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

/// <summary>Texts as people and attackers write them; never with controls or outer spaces, which no payment has.</summary>
public static class TextGenerator
{
    private static readonly string[] Hostile =
    [
        "\"", "\\", "/", "<", ">", "&", "'", "]]>", ":32A:", "-}", "{4:", "$", "`", ";", "=1+1", "@", "%2e", "../", "' OR 1=1 --",
        "é", "ß", "Ж", "עברית", "عربي", "漢字", "e\u0301", "😀", "𝒳", "\u200D", "\uFFFD", "\u00A0", "null", "NaN", "1e9",
    ];

    /// <summary>Anything that a text may contain, by any encoder's standards unkind.</summary>
    public static Gen<string> Any(int max) => Of(max, Gen.Frequency(
        (6, Gen.Elements("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-+()".Select(c => c.ToString()).ToArray())),
        (1, Gen.Elements(Hostile))));

    /// <summary>Capitals, digits and inner spaces: what every bank's alphabet has.</summary>
    public static Gen<string> Plain(int max) =>
        Of(max, Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ".Select(c => c.ToString()).ToArray()));

    public static Gen<string> Code(string alphabet, int min, int max) =>
        from length in Gen.Choose(min, max)
        from characters in Gen.ArrayOf(Gen.Elements(alphabet.ToArray()), length)
        select new string(characters);

    private static Gen<string> Of(int max, Gen<string> pieces) =>
        from length in Gen.Frequency((4, Gen.Choose(1, Math.Min(max, 12))), (1, Gen.Choose(1, max)), (1, Gen.Constant(max)))
        from chosen in Gen.ArrayOf(pieces, length)
        select Cut(string.Concat(chosen), length);

    private static string Cut(string text, int characters)
    {
        var cut = string.Concat(text.EnumerateRunes().Take(characters)).Trim(' ');
        return cut.Length == 0 ? "x" : cut;
    }
}
