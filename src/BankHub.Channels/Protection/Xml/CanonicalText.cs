using System.Buffers;

namespace BankHub.Channels.Protection.Xml;

/// <summary>How texts stand in a canonical document (Canonical XML 1.0, section 2.3).</summary>
internal static class CanonicalText
{
    private static readonly SearchValues<char> InContent = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("&<\"\t\n\r");

    public static void Content(TextWriter to, string text)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(InContent)) >= 0; rest = rest[(at + 1)..])
        {
            to.Write(rest[..at]);
            to.Write(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&#xD;" });
        }

        to.Write(rest);
    }

    public static void Attribute(TextWriter to, string name, string value)
    {
        to.Write(' ');
        to.Write(name);
        to.Write("=\"");
        var rest = value.AsSpan();
        for (int at; (at = rest.IndexOfAny(InAttribute)) >= 0; rest = rest[(at + 1)..])
        {
            to.Write(rest[..at]);
            to.Write(rest[at] switch
            {
                '&' => "&amp;", '<' => "&lt;", '"' => "&quot;", '\t' => "&#x9;", '\n' => "&#xA;", _ => "&#xD;",
            });
        }

        to.Write(rest);
        to.Write('"');
    }
}
