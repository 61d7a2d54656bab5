using Spectre.Console;

namespace BankHub.Cli.Demo;

/// <summary>
/// The lines of a message that speak of one payment, between the first and the last: a file of thousands is mostly other people's.
/// The payment is known by its reference and, once seen beside it, by its trace number (Nacha Operating Rules: columns 80 to 94).
/// </summary>
internal sealed class Excerpt(string reference)
{
    private const int Head = 2, Tail = 2, WholeUpTo = 8, Width = 112;
    private string? trace;

    public IEnumerable<string> Of(string text)
    {
        var lines = Lines(text);
        trace ??= Array.Find(lines, IsEntry)?[79..];
        var left = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var isOurs = IsOurs(lines[i]);
            if (!isOurs && lines.Length > WholeUpTo && i >= Head && i < lines.Length - Tail)
            {
                left++;
                continue;
            }

            if (left > 0)
            {
                yield return left == 1 ? "[grey]… 1 line …[/]" : $"[grey]… {left} lines …[/]";
                left = 0;
            }

            foreach (var piece in lines[i].Chunk(Width))
            {
                var shown = Markup.Escape(new string(piece));
                yield return isOurs && lines.Length > 1 ? $"[bold]{shown}[/]" : shown;
            }
        }
    }

    /// <summary>A list of JSON objects has a line each; lines of nines only fill a file's last block (Nacha, Appendix Three).</summary>
    private static string[] Lines(string text) =>
        [.. text.Replace("},{", "},\n{", StringComparison.Ordinal).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')
            .Where(line => line.Length != 94 || line.Any(c => c != '9'))];

    private bool IsOurs(string line) =>
        line.Contains(reference, StringComparison.Ordinal) || (trace is not null && line.Contains(trace, StringComparison.Ordinal));

    private bool IsEntry(string line) => line.Length == 94 && line[0] == '6' && line.Contains(reference, StringComparison.Ordinal);
}
