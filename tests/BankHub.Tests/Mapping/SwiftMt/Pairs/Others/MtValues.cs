using System.Globalization;
using System.Text;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs.Others;

/// <summary>The value of an MT that a line of the table names, in the writing of the other half; null where the message has none.</summary>
internal static class MtValues
{
    public static string? Of(MtMessage message, SharedValue value)
    {
        var words = value.Mt.Split(' ');
        var text = words[0] switch
        {
            "sender" => Office(message.Sender),
            "receiver" => Office(message.Receiver),
            "uetr" => MtText.Of(message.Uetr),
            var tag => Find(message, tag) is { IsThere: true } field ? Of(field, words) : "",
        };
        return string.IsNullOrWhiteSpace(text) ? null : value.Form switch
        {
            ValueForm.Date when MtDates.TryRead(Encoding.ASCII.GetBytes(text), out var date) =>
                date.ToString("O", CultureInfo.InvariantCulture),
            ValueForm.Amount when MtAmounts.TryRead(Encoding.ASCII.GetBytes(text), out var amount) => MxValues.Number(amount),
            ValueForm.Bic => text.Length == 8 ? text + "XXX" : text,
            _ => text.Trim(),
        };
    }

    // A tag without its letter is the field in whichever option it stands there.
    private static MtField Find(MtMessage message, string tag) => message.Text.Find(tag) is { IsThere: true } field || tag.Length > 2
        ? message.Text.Find(tag) : message.Text.FindAny(int.Parse(tag, CultureInfo.InvariantCulture));

    private static string Of(MtField field, string[] words)
    {
        string[] lines = [.. field.ToString().Split('\n').Select(line => line.TrimEnd('\r'))];
        switch (words[1])
        {
            case "account":
                return lines[0].StartsWith('/') ? lines[0][1..] : "";
            case "charge":
                // 71B: /CODE/EUR10,/D on each line.
                var parts = Element(lines, words[2])?.Split('/');
                return parts is not [_, _, { Length: > 3 }, ..] ? "" : words[3] switch
                {
                    "code" => parts[1],
                    "currency" => parts[2][..3],
                    _ => parts[2][3..],
                };
            case "line" when words[2] == "0":
                return Part(lines[0], words, 3);
            case "line":
                // Lines of parties are numbered by what they say: 1 the name, 2 the street, 3 country and town.
                var numbered = Array.Find(lines, line => line.StartsWith($"{words[2]}/", StringComparison.Ordinal));
                return numbered is null ? "" : Part(numbered[2..], words, 3);
            default:
                return MtText.Of(field[string.Join(' ', words[1..])]);
        }
    }

    private static string Part(string line, string[] words, int at) =>
        words.Length > at ? Element(line.Split('/'), words[at + 1]) ?? "" : line;

    private static string? Element(string[] all, string index) =>
        all.ElementAtOrDefault(int.Parse(index, CultureInfo.InvariantCulture));

    /// <summary>The bank of a terminal: its ninth character is the terminal's own.</summary>
    private static string Office(ReadOnlySpan<byte> terminal) =>
        terminal.Length == 12 ? $"{MtText.Of(terminal[..8])}{MtText.Of(terminal[9..])}" : "";
}
