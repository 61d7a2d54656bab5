using System.Text;
using BankHub.Core.Findings;

namespace BankHub.Mapping.Nacha;

/// <summary>Puts text into printable ASCII by a table; what the table does not know is a finding, never a question mark.</summary>
public sealed class Transliteration(IReadOnlyDictionary<string, string> table)
{
    private static readonly Rule Charset = new("charset", "The text holds a character that this bank's format cannot express.");

    /// <summary>The text in ASCII, or null with a finding.</summary>
    public string? Apply(string path, string text, FindingList problems)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= ' ' and <= '~')
            {
                ascii.Append((char)rune.Value);
            }
            else if (table.TryGetValue(rune.ToString(), out var replacement))
            {
                ascii.Append(replacement);
            }
            else if (rune.Value is < 0x300 or > 0x36F)
            {
                // Combining marks (U+0300 to U+036F) are left off, as the table leaves them off composed letters.
                problems.Add(path, Charset);
                return null;
            }
        }

        return ascii.ToString();
    }
}
