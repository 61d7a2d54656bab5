using System.Globalization;
using System.Text;
using System.Text.Json;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>The values of some canonical JSON, as fields of SWIFT are looked for: texts without their blanks, days, amounts.</summary>
internal sealed class MtValues
{
    private static readonly string[] Nothing = ["NONREF", "NOTPROVIDED", "STARTUMSE"];

    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<decimal> _numbers = [];
    private readonly string _all;

    public MtValues(IEnumerable<byte[]> objects)
    {
        var all = new StringBuilder();
        foreach (var json in objects)
        {
            using var document = JsonDocument.Parse(json);
            Add(document.RootElement, all);
        }

        _all = all.ToString();
    }

    /// <summary>Whether a text, or what it stands for, is somewhere.</summary>
    public bool Have(string text)
    {
        var plain = Plain(text);
        return plain.Length == 0 || Nothing.Contains(plain) || _texts.Contains(plain)
            || (MtAmounts.TryReadBooked(Encoding.Latin1.GetBytes(plain), out var number) && _numbers.Contains(number))
            || (MtDates.TryRead(Encoding.Latin1.GetBytes(plain), out var day) && _texts.Contains(day.ToString("yyyy-MM-dd")))
            || (MtDates.TryRead(Encoding.Latin1.GetBytes(plain), out day) && _texts.Any(one => one.StartsWith($"{day:yyyy-MM-dd}T")))
            || _all.Contains(plain, StringComparison.Ordinal);
    }

    private void Add(JsonElement value, StringBuilder all)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                Add(property.Value, all);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Add(item, all);
            }
        }
        else
        {
            Add(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), all);
        }
    }

    private void Add(string text, StringBuilder all)
    {
        // Lines that were cut are looked for over the cuts.
        all.Append(Plain(text));
        _texts.Add(Plain(text));
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number))
        {
            _numbers.Add(Math.Abs(number));
        }
    }

    private static string Plain(string text) => string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('/');
}
