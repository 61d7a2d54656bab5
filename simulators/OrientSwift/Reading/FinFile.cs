using System.Text;

namespace BankHub.Simulators.OrientSwift.Reading;

/// <summary>Takes a file apart: one message, or several with a dollar sign between them. All of it, or nothing.</summary>
internal sealed class FinFile(string text)
{
    private const string EndOfText = "\r\n-}";

    private int at;

    public static IReadOnlyList<FinMessage> Read(byte[] bytes) => new FinFile(Encoding.Latin1.GetString(bytes)).All();

    private List<FinMessage> All()
    {
        List<FinMessage> messages = [];
        while (at < text.Length)
        {
            messages.Add(One());
            while (at < text.Length && text[at] is '$' or '\r' or '\n')
            {
                at++;
            }
        }

        return messages.Count > 0 ? messages : throw new FormatException("the file is empty");
    }

    private FinMessage One()
    {
        var (start, blocks) = (at, new Dictionary<char, string>());
        while (at + 2 < text.Length && text[at] == '{')
        {
            var block = text[at + 1];
            if (text[at + 2] != ':' || !blocks.TryAdd(block, block == '4' ? TextBlock() : Block()))
            {
                throw new FormatException($"no block begins at {at}");
            }
        }

        return blocks.TryGetValue('1', out var basic)
            ? new(
                text[start..at], basic, blocks.GetValueOrDefault('2', ""), Tags(blocks.GetValueOrDefault('3', "")),
                Fields(blocks.GetValueOrDefault('4', "")), Tags(blocks.GetValueOrDefault('5', "")))
            : throw new FormatException($"no message begins at {start}");
    }

    private string TextBlock()
    {
        var (start, end) = (at + 3, text.IndexOf(EndOfText, at, StringComparison.Ordinal));
        if (end < 0 || !text.AsSpan(start).StartsWith("\r\n"))
        {
            throw new FormatException("the text does not end");
        }

        at = end + EndOfText.Length;
        return text[Math.Min(start + 2, end)..end];
    }

    private string Block()
    {
        var (start, depth) = (at + 3, 0);
        for (var i = at; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                at = i + 1;
                return text[start..i];
            }
        }

        throw new FormatException("a block does not end");
    }

    private static Dictionary<string, string> Tags(string block) => block.Split('}', StringSplitOptions.RemoveEmptyEntries)
        .Select(tag => tag.TrimStart('{').Split(':', 2)).ToDictionary(tag => tag[0], tag => tag.ElementAtOrDefault(1) ?? "");

    private static List<FinField> Fields(string text)
    {
        List<FinField> fields = [];
        foreach (var line in text.Split("\r\n"))
        {
            if (line.StartsWith(':'))
            {
                var parts = line[1..].Split(':', 2);
                fields.Add(parts.Length == 2 ? new(parts[0], parts[1]) : throw new FormatException("a tag does not end"));
            }
            else if (fields.Count > 0)
            {
                fields[^1] = fields[^1] with { Value = $"{fields[^1].Value}\r\n{line}" };
            }
            else
            {
                throw new FormatException("the text begins with no tag");
            }
        }

        return fields;
    }
}
