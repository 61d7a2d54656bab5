using BankHub.Formats.SwiftMt.Notation;

namespace BankHub.Formats.SwiftMt.Writing;

/// <summary>Makes texts fit into a message, and says what that changed.</summary>
public static class MtFit
{
    /// <summary>What is written for a sign that the table does not have.</summary>
    private const char Unknown = '.';

    /// <summary>The mark of a text that was cut (CBPR+ translation rules, truncation).</summary>
    private const char Cut = '+';

    /// <summary>A text in the x character set, by the table; changes are added.</summary>
    public static string ToX(string text, List<MtChange> changes)
    {
        if (MtText.IsX(text))
        {
            return text;
        }

        var written = string.Concat(text.Select(sign => Signs.OfTexts.Contains(sign) ? sign.ToString()
            : Transliteration.Find(sign) ?? (char.IsLowSurrogate(sign) ? "" : Unknown.ToString())));
        changes.Add(new(MtChangeKind.Transliterated, text, written));
        return written;
    }

    /// <summary>
    /// A text as lines of a width, broken between words where that is possible. No line begins with a colon or a hyphen. What does not
    /// fit is cut where the caller says that the rules allow it, with a mark, and reported; else the text comes back with too many lines.
    /// </summary>
    public static string ToLines(string text, int lines, int width, bool mayCut, List<MtChange> changes)
    {
        var made = new List<string>();
        foreach (var given in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            for (var rest = given; rest.Length > 0;)
            {
                // A blank before them keeps them from looking like a tag or the end of the text.
                rest = rest[0] is ':' or '-' ? " " + rest : rest;
                var length = Length(rest, width);
                made.Add(rest[..length].TrimEnd(' '));
                rest = rest[length..].TrimStart(' ');
            }
        }

        if (made.Count <= lines || !mayCut)
        {
            return string.Join("\r\n", made);
        }

        var last = made[lines - 1];
        made[lines - 1] = (last.Length < width ? last : last[..(width - 1)]) + Cut;
        var written = string.Join("\r\n", made.Take(lines));
        changes.Add(new(MtChangeKind.Truncated, text, written));
        return written;
    }

    /// <summary>A text of one line, cut alike.</summary>
    public static string ToLine(string text, int width, bool mayCut, List<MtChange> changes)
    {
        if (text.Length <= width || !mayCut)
        {
            return text;
        }

        var written = text[..(width - 1)] + Cut;
        changes.Add(new(MtChangeKind.Truncated, text, written));
        return written;
    }

    /// <summary>Up to the last blank within the width, unless that leaves less than half of it.</summary>
    private static int Length(string text, int width)
    {
        if (text.Length <= width)
        {
            return text.Length;
        }

        var blank = text.LastIndexOf(' ', width);
        return blank > width / 2 ? blank : width;
    }
}

/// <summary>A text that was changed to fit.</summary>
public sealed record MtChange(MtChangeKind Kind, string Given, string Written);

/// <summary>How a text was changed.</summary>
public enum MtChangeKind
{
    /// <summary>Signs were replaced by others that the character set has.</summary>
    Transliterated,

    /// <summary>The end was left out, which a mark shows.</summary>
    Truncated,
}
