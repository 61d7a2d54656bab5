using System.Text;
using BankHub.Core.Adapters;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Mapping.Iso20022.Texts;

/// <summary>
/// Puts words into a bank's characters by the tables of its mapping (`latinToAscii`, `asciiToSepa`). What no table knows stays as it
/// is, and the writer reports it: there is never a question mark.
/// </summary>
public sealed class Replacement(CharacterSet characters, BankMapping mapping)
{
    private static readonly IReadOnlyDictionary<string, string> Empty = new Dictionary<string, string>();

    private readonly IReadOnlyDictionary<string, string>[] _tables =
    [
        mapping.Codes.GetValueOrDefault("latinToAscii") ?? Empty,
        mapping.Codes.GetValueOrDefault("asciiToSepa") ?? Empty,
    ];

    /// <summary>The text in the bank's characters, as far as the tables go.</summary>
    public string Apply(string text) =>
        characters.Allow(text) ? text : _tables.Aggregate(text, Replace).Trim(' ');

    private string Replace(string text, IReadOnlyDictionary<string, string> table)
    {
        var replaced = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            if (characters.Allow(character))
            {
                replaced.Append(character);
            }
            else if (table.TryGetValue(character, out var replacement))
            {
                replaced.Append(replacement);
            }
            else if (rune.Value is < 0x300 or > 0x36F)
            {
                // Combining marks (U+0300 to U+036F) are left off, as the tables leave them off composed letters.
                replaced.Append(character);
            }
        }

        return replaced.ToString();
    }
}
