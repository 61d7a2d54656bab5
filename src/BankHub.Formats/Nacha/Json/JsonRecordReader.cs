using System.Globalization;
using System.Text.Json;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Json;

/// <summary>Lays the members of a JSON object out as the characters of a record, by the same table that reads them.</summary>
internal static class JsonRecordReader
{
    /// <summary>Fills a record; a member that is absent takes the default, if there is one, else spaces or zeros.</summary>
    public static void Fill(
        Span<byte> record, NachaLayout layout, JsonElement members, string path, JsonLines lines,
        Func<NachaField, string?>? defaults = null)
    {
        foreach (var field in layout.Fields)
        {
            var target = record.Slice(field.Start, field.Length);
            if (field.Type == NachaFieldType.Constant)
            {
                Put(target, field.Value);
                continue;
            }

            var text = Text(members, field, path, lines) ?? defaults?.Invoke(field);
            if (text is null)
            {
                // An optional number may stay blank; any other reads as zero.
                target.Fill(field.Type == NachaFieldType.Numeric && field.Inclusion == NachaInclusion.Mandatory ? (byte)'0' : (byte)' ');
            }
            else if (text.Length > field.Length)
            {
                lines.Report(NachaRules.JsonValue, path, field.JsonName, $"has {text.Length} characters, not {field.Length} at most");
                Put(target, text[..field.Length]);
            }
            else
            {
                Put(target, Justify(text, field));
            }
        }
    }

    private static string Justify(string text, NachaField field) => field.Type switch
    {
        NachaFieldType.Numeric => text.PadLeft(field.Length, '0'),
        NachaFieldType.Digits when text.All(char.IsAsciiDigit) => text.PadLeft(field.Length, '0'),
        NachaFieldType.Routing => text.PadLeft(field.Length),
        _ => text,
    };

    /// <summary>A member as text: a number by its digits; null where it is absent, null or empty.</summary>
    private static string? Text(JsonElement members, NachaField field, string path, JsonLines lines)
    {
        var member = field.JsonName.Length == 0 ? default : JsonFileReader.Member(members, field.JsonName);
        switch (member.ValueKind)
        {
            case JsonValueKind.String:
                var text = Clean(member.GetString()!, field);
                return text.Length == 0 ? null : text;
            case JsonValueKind.Number when member.TryGetInt64(out var number) && number >= 0:
                return number.ToString(CultureInfo.InvariantCulture).PadLeft(field.Type == NachaFieldType.Digits ? field.Length : 1, '0');
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                lines.Report(NachaRules.JsonValue, path, field.JsonName, "is neither a text nor a whole number");
                return null;
        }
    }

    /// <summary>
    /// Times as ISO 8601 are taken for their day or their minute; of a routing number its eight digits, where no more fit.
    /// </summary>
    private static string Clean(string text, NachaField field)
    {
        text = text.TrimEnd(' ');
        if (text.Length >= 19 && text[4] == '-' && field.Length is 4 or 6
            && DateTime.TryParseExact(text[..19], "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            || text.Length >= 19 && text.StartsWith("0000-01-01T", StringComparison.Ordinal) && TryTime(text, out time))
        {
            return time.ToString(field.Length == 4 ? "HHmm" : "yyMMdd", CultureInfo.InvariantCulture);
        }

        return field is { Type: NachaFieldType.Digits, Length: 8 } && text.Length == 9 ? text[..8]
            : field.Type is NachaFieldType.Routing or NachaFieldType.Numeric ? text.Trim(' ') : text;
    }

    /// <summary>Some write a time of day as one of the first day of the year nought, which no calendar here has.</summary>
    private static bool TryTime(string text, out DateTime time) =>
        DateTime.TryParseExact(text[11..19], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out time);

    /// <summary>What no byte is becomes one that no record may hold, so that it is found as such; line ends would make records.</summary>
    internal static void Put(Span<byte> target, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            target[i] = text[i] is '\r' or '\n' or > '\xFF' ? (byte)0xFF : (byte)text[i];
        }

        target[text.Length..].Fill((byte)' ');
    }
}
