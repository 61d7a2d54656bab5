using System.Text;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>
/// A text in lines of a width and back: a line that is full goes on without a blank in the next one, any other ends a word. So what we
/// break we put together again, and the short lines of others become words beside each other.
/// </summary>
internal static class TextLines
{
    public static List<string> Break(string text, int width)
    {
        var lines = new List<string>();
        for (var rest = text; rest.Length > 0;)
        {
            if (rest.Length <= width)
            {
                lines.Add(rest);
                break;
            }

            var blank = rest.LastIndexOf(' ', width - 1);

            // A word that begins like a tag or like the end of the text would be taken for one at the beginning of a line.
            if (blank <= width / 2 || rest[blank + 1] is ':' or '-' or '/')
            {
                lines.Add(rest[..width]);
                rest = rest[width..];
            }
            else
            {
                lines.Add(rest[..blank]);
                rest = rest[(blank + 1)..];
            }
        }

        return lines;
    }

    public static string Join(IEnumerable<string> lines, int width)
    {
        var text = new StringBuilder();
        var isOpen = true;
        foreach (var line in lines)
        {
            text.Append(isOpen || line.Length == 0 ? "" : " ").Append(line);
            isOpen = line.Length == width;
        }

        return text.ToString().Trim(' ');
    }

    /// <summary>A text in pieces of a length, as lists of texts have it.</summary>
    public static IEnumerable<string> Pieces(string text, int length)
    {
        for (var rest = text.Trim(' '); rest.Length > 0;)
        {
            var blank = rest.Length <= length ? rest.Length : rest.LastIndexOf(' ', length);
            var end = rest.Length <= length ? rest.Length : blank > 0 ? blank : length;
            yield return rest[..end].Trim(' ');
            rest = rest[end..].TrimStart(' ');
        }
    }
}
