using BankHub.Formats.SwiftMt.Fields;

namespace BankHub.Formats.SwiftMt.Envelope;

/// <summary>Which message a bare text is: as the heading says, else as fields tell that few messages have.</summary>
internal static class BareType
{
    private static readonly string?[] Known = new string?[1000];

    /// <summary>A type as text, made once.</summary>
    public static string Text(ReadOnlySpan<byte> type) =>
        type.Length == 3 && !type.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? Known[((type[0] - '0') * 100) + ((type[1] - '0') * 10) + type[2] - '0'] ??= MtText.Of(type)
            : MtText.Of(type);

    public static ReadOnlySpan<byte> Of(MtMessage message)
    {
        var heading = message.Heading.Length > 0 ? message.Bytes[..message.Heading.Length] : default;
        foreach (var range in heading.SplitAny("\r\n: "u8))
        {
            var word = heading[range];
            if (word.Length == 3 && word[0] == '9' && !word.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                return word;
            }
        }

        return ByFields(message.Text);
    }

    private static ReadOnlySpan<byte> ByFields(MtFields fields)
    {
        Span<bool> numbers = stackalloc bool[100];
        foreach (var field in fields)
        {
            numbers[MtTag.Number(field.Packed)] = true;
        }

        return (numbers[34] || numbers[13] || numbers[90]) && !numbers[60] && !numbers[62] ? "942"u8
            : numbers[60] && numbers[90] ? "941"u8
            : numbers[60] || numbers[62] || numbers[61] ? "940"u8
            : numbers[32] && numbers[59] && numbers[23] ? "103"u8
            : numbers[32] && numbers[58] && numbers[21] ? "202"u8
            : numbers[34] ? "942"u8
            : default;
    }
}
