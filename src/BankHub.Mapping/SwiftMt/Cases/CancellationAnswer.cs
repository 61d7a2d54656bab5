using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Cases;

/// <summary>What MT 196 or 296 answers to a request to cancel (User Handbook, MT n96, field 76: /CNCL/, /RJCR/, /PDCR/).</summary>
internal sealed record CancellationAnswer
{
    /// <summary>Field 20: the name of the answer.</summary>
    public required string Identification { get; init; }

    /// <summary>Field 21: the request that is answered.</summary>
    public string? Request { get; init; }

    public required string Code { get; init; }

    /// <summary>Why, in ISO 20022's code.</summary>
    public string? Reason { get; init; }

    public string? Text { get; init; }

    public string? Uetr { get; init; }

    /// <summary>Field 11R: the type of the payment that was to be cancelled.</summary>
    public string? OriginalType { get; init; }

    public DateOnly? OriginalDate { get; init; }

    /// <summary>Null where the answer is one in words, or to a question.</summary>
    public static CancellationAnswer? Read(MtMessage message)
    {
        var (text, original) = (message.Text, message.Text.FindAny(11));
        string[] lines = [.. text.FindAny(76).ToString().ReplaceLineEndings("\n").Split('\n')];
        if (lines[0].Split('/', 3) is not ["", { Length: 4 } code, ..] || !code.All(char.IsAsciiLetterUpper)
            || Placeholder.Named(text.Find("20").ToString()) is not { } name)
        {
            return null;
        }

        // A line that begins with two slashes goes on with the one before.
        var more = lines.Skip(1).Select(line => line.StartsWith("//", StringComparison.Ordinal) ? line[2..] : $" {line}");
        var rest = (lines[0][Math.Min(6, lines[0].Length)..] + string.Concat(more)).Trim();
        var reason = rest.Trim('/').Split('/', ' ')[0];
        var isReason = reason.Length == 4 && reason.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
        var narrative = text.FindAny(77).ToString().ReplaceLineEndings("\n").Replace("\n//", "", StringComparison.Ordinal);
        return new()
        {
            Identification = name,
            Request = Placeholder.Named(text.FindAny(21).ToString()),
            Code = code,
            Reason = isReason ? reason : null,
            Text = (isReason ? rest.Trim('/')[4..].Trim('/', ' ') : rest) is { Length: > 0 } words ? words : null,
            Uetr = MtText.Of(message.Uetr) is { Length: > 0 } said ? said
                : narrative.Contains("/UETR/", StringComparison.Ordinal) ? narrative.Split("/UETR/")[^1].Split('/', '\n')[0] : null,
            OriginalType = original.IsThere && original[0].Length == 3 ? MtText.Of(original[0]) : null,
            OriginalDate = MtDates.TryRead(original[1], out var date) ? date : null,
        };
    }
}
