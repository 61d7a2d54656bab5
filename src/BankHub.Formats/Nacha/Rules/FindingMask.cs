using BankHub.Formats.Nacha.Layout;

namespace BankHub.Formats.Nacha.Rules;

/// <summary>Makes a field's content fit to be shown: control characters spelt out, accounts and names masked.</summary>
internal static class FindingMask
{
    /// <summary>Of a long account number the last digits stay, so that people can find the entry.</summary>
    private const int Tail = 4;

    public static string Of(NachaField field, string content)
    {
        var text = content.TrimEnd(' ');
        return !field.Sensitive ? Printable(text)
            : text.Length <= 2 * Tail ? new('*', text.Length)
            : new string('*', text.Length - Tail) + Printable(text[^Tail..]);
    }

    private static string Printable(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is >= ' ' and <= '~' ? source[i] : '?';
            }
        });
}
