using System.Text;

namespace BankHub.Formats.Delimited;

/// <summary>
/// Keeps a text from being a formula: a spreadsheet runs what begins with one of =, +, -, @, tab or carriage return, some also behind
/// spaces or quotes (OWASP, CSV injection); and what stands behind a delimiter, for a spreadsheet may part a line at another one than the
/// table does. An apostrophe before each makes it text, and reading takes away exactly those apostrophes.
/// </summary>
public static class CellGuard
{
    private const char Mark = '\'';

    // Full-width forms are taken for the plain signs by some spreadsheets.
    private const string Signs = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    // What spreadsheets part lines at.
    private const string Delimiters = ",;\t|";

    /// <summary>Whether a spreadsheet may run the text, or what stands behind a delimiter in it.</summary>
    public static bool IsRisky(ReadOnlySpan<char> text)
    {
        for (var at = 0; at <= text.Length; at++)
        {
            if (Begins(text, at) && BeginsFormula(text[at..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text as one that no spreadsheet runs.</summary>
    public static string Guard(string text)
    {
        if (!IsRisky(text))
        {
            return text;
        }

        var guarded = new StringBuilder(text.Length + 2);
        for (var at = 0; at < text.Length; at++)
        {
            guarded.Append(Begins(text, at) && BeginsFormula(text.AsSpan(at)) ? Mark.ToString() : "").Append(text[at]);
        }

        return guarded.ToString();
    }

    /// <summary>The text that was guarded.</summary>
    public static string Unguard(string text)
    {
        if (!text.Contains(Mark))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isGuard = text[at] == Mark && Begins(text, at) && BeginsFormula(text.AsSpan(at + 1));
            plain.Append(isGuard ? "" : text[at].ToString());
        }

        return plain.ToString();
    }

    private static bool Begins(ReadOnlySpan<char> text, int at) => at == 0 || Delimiters.Contains(text[at - 1]);

    private static bool BeginsFormula(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (Signs.Contains(character))
            {
                return true;
            }

            if (character is not (Mark or '"') && !char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return false;
    }
}
