namespace BankHub.Formats.Delimited;

/// <summary>
/// Keeps a text from being a formula: a spreadsheet runs what begins with one of =, +, -, @, tab or carriage return, some also behind
/// spaces or quotes (OWASP, CSV injection). An apostrophe before it makes it text, and reading takes away exactly that apostrophe.
/// </summary>
public static class CellGuard
{
    private const char Mark = '\'';

    // Full-width forms are taken for the plain signs by some spreadsheets.
    private const string Signs = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    /// <summary>Whether a spreadsheet may run the text.</summary>
    public static bool IsRisky(ReadOnlySpan<char> text)
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

    public static string Guard(string text) => IsRisky(text) ? Mark + text : text;

    public static string Unguard(string text) => text.Length > 0 && text[0] == Mark && IsRisky(text.AsSpan(1)) ? text[1..] : text;
}
