using System.Globalization;
using System.Text.Json;
using BankHub.Core.Adapters;

namespace BankHub.Cli.Conversion.Canonical.Comparison;

/// <summary>The values of some canonical JSON, as another way of writing them is looked for.</summary>
internal sealed class CanonicalValues
{
    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<decimal> _numbers = [];
    private readonly HashSet<DateTimeOffset> _moments = [];
    private readonly HashSet<string> _schemeCodes = new(StringComparer.Ordinal);
    private readonly BankMapping _mapping;

    public CanonicalValues(IEnumerable<byte[]> objects, BankMapping mapping)
    {
        _mapping = mapping;
        foreach (var json in objects)
        {
            using var document = JsonDocument.Parse(json);
            Add(document.RootElement);
        }
    }

    public bool Have(string path, string text)
    {
        var words = Words(text);
        return (MessageWords.AreOfScheme(path) && _schemeCodes.Contains(words))
            || _texts.Contains(words)
            || (Number(words) is { } number && _numbers.Contains(Math.Abs(number)))
            || (words.Length > 10 && words[10..].StartsWith("T00:00:00", StringComparison.Ordinal) && _texts.Contains(words[..10]))
            || (Moment(words) is { } moment && _moments.Contains(moment))
            || (MessageWords.AreJoined(path) && _texts.Any(one => one.Contains(words, StringComparison.Ordinal)));
    }

    private void Add(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                Add(property.Value);
                if (property.NameEquals("scheme") && _mapping.Bank("paymentType", property.Value.ToString()) is { } codes)
                {
                    _schemeCodes.UnionWith(codes.Split('/', '+'));
                }
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Add(item);
            }
        }
        else
        {
            Add(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }
    }

    private void Add(string text)
    {
        var words = Words(text);
        _texts.Add(words);
        if (Number(words) is { } number)
        {
            // A balance that we owe is below zero in JSON, and beside its side in a message.
            _numbers.Add(Math.Abs(number));
        }

        if (Moment(words) is { } moment)
        {
            _moments.Add(moment);
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static DateTimeOffset? Moment(string text) => text.Length > 10
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
