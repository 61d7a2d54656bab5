using System.Text;
using System.Text.RegularExpressions;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>
/// The fields of every block 4 of a file, cut by nothing but line starts: a second opinion on the messages behind the first, of which the
/// other reader says nothing.
/// </summary>
internal static partial class PlainCut
{
    /// <summary>Each message's fields as tag and value.</summary>
    public static List<List<string>> Expected(byte[] body) =>
    [
        .. Blocks().Matches(MtText.Of(body)).Select(block =>
            Fields().Matches(block.Groups[1].Value).Select(field => Said(field.Groups[1].Value, field.Groups[2].Value)).ToList()),
    ];

    public static List<List<string>> Found(byte[] body)
    {
        var messages = new List<List<string>>();
        for (var reader = new MtReader(body); reader.Read();)
        {
            var fields = new List<string>();
            foreach (var field in reader.Message.Text)
            {
                // Fields in braces, of the network's own messages, have tags of another form.
                if (Tag().IsMatch(field.Tag))
                {
                    fields.Add(Said(field.Tag, field.ToString()));
                }
            }

            if (fields.Count > 0)
            {
                messages.Add(fields);
            }
        }

        return messages;
    }

    /// <summary>Fields of which some letter or digit stands in no component.</summary>
    public static List<string> Incomplete(byte[] body)
    {
        var incomplete = new List<string>();
        for (var reader = new MtReader(body); reader.Read();)
        {
            foreach (var field in reader.Message.Text)
            {
                var parts = new StringBuilder();
                for (var i = 0; i < field.Count; i++)
                {
                    parts.Append(MtText.Of(field[i]));
                }

                if (field.Definition is not null && field.IsGood && Signs(field.ToString()) != Signs(parts.ToString())
                    && Signs(field.ToString()) != "ISIN" + Signs(parts.ToString()))
                {
                    incomplete.Add($"line {field.Line}, {field.Tag}");
                }
            }
        }

        return incomplete;
    }

    private static string Signs(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Said(string tag, string value) => $"{tag} {value.ReplaceLineEndings("\n").TrimEnd('\n')}";

    [GeneratedRegex(@"^\d\d[A-Z]?$")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{4:\r?\n(.*?)\r?\n-\s*\}", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"(?:\A|\n):(\d\d[A-Z]?):(.*?)(?=\r?\n:\d\d[A-Z]?:|\z)", RegexOptions.Singleline)]
    private static partial Regex Fields();
}
