namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>
/// The structured form of fields 72 and 77B: a code between slashes begins an item, two slashes continue it (User Handbook, Category 1,
/// MT 103, field 72, structured format).
/// </summary>
/// <param name="Code">The word between the slashes; empty for text without one.</param>
/// <param name="Text">What follows, its lines put together.</param>
internal sealed record CodedText(string Code, string Text)
{
    private const int MostInCode = 8;
    private const string Continued = "//";

    /// <summary>The code with its text, as where codes have no place of their own.</summary>
    public string Whole => Code.Length == 0 ? Text : $"/{Code}/{Text}";

    /// <summary>The items of a text, each with the lines that it stands in.</summary>
    public static IReadOnlyList<CodedText> Read(IEnumerable<string> lines, int width)
    {
        var items = new List<(string Code, List<string> Lines)>();
        foreach (var line in lines)
        {
            if (CodeOf(line) is { } code)
            {
                items.Add((code, [line]));
            }
            else if (items.Count == 0)
            {
                items.Add(("", [line]));
            }
            else
            {
                items[^1].Lines.Add(line);
            }
        }

        return [.. items.Select(item => new CodedText(item.Code, Joined(item.Code, item.Lines, width)))];
    }

    /// <summary>The lines of an item.</summary>
    public IEnumerable<string> Write(int width)
    {
        var begin = Code.Length == 0 ? "" : $"/{Code}/";
        var (rest, isFirst) = (Text, true);
        do
        {
            var head = isFirst ? begin : Continued;
            var room = width - head.Length;
            var line = TextLines.Break(rest, room) is [{ } part, ..] ? part : "";
            yield return head + line;
            rest = line.Length == rest.Length ? "" : rest[line.Length..];
            rest = line.Length < room && rest.StartsWith(' ') ? rest[1..] : rest;
            isFirst = false;
        }
        while (rest.Length > 0);
    }

    /// <summary>The code that a line begins with, or null.</summary>
    public static string? CodeOf(string line)
    {
        var end = line.StartsWith('/') ? line.IndexOf('/', 1) : -1;
        return end is > 1 and <= MostInCode + 1 && line[1..end].All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign))
            ? line[1..end]
            : null;
    }

    private static string Joined(string code, List<string> lines, int width)
    {
        var begin = code.Length == 0 ? 0 : code.Length + 2;
        var (text, isOpen) = (lines[0][begin..], lines[0].Length == width);
        foreach (var line in lines.Skip(1))
        {
            var said = line.StartsWith(Continued, StringComparison.Ordinal) ? line[Continued.Length..] : line;
            text += (isOpen || text.Length == 0 ? "" : " ") + said;
            isOpen = line.Length == width;
        }

        return text.Trim(' ');
    }
}
