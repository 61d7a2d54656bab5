using System.Globalization;
using System.Text.Json;

namespace BankHub.Formats.Json;

/// <summary>One object of a bank's document, with its path.</summary>
public sealed class JsonPart
{
    private readonly JsonMessage _message;
    private readonly JsonElement _element;

    internal JsonPart(JsonMessage message, JsonElement element, string path) => (_message, _element, Path) = (message, element, path);

    /// <summary>Where it stands, such as `$.bookings[2]`.</summary>
    public string Path { get; }

    /// <summary>A text; null when it is missing, null or no text that may be stored, which then is a problem.</summary>
    public string? Text(string name) => Find(name) is { } value ? TextOf(value, name) : Missing<string>(name);

    /// <summary>A text that may be missing or null.</summary>
    public string? MaybeText(string name) => Find(name) is { } value ? TextOf(value, name) : null;

    public bool? Flag(string name) => Find(name) switch
    {
        null => Missing<bool?>(name),
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Wrong<bool?>(name, "json-type", "true or false is expected here."),
    };

    /// <summary>A date as `2026-11-23`.</summary>
    public DateOnly? Date(string name) => Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Wrong<DateOnly?>(name, "date", "A date such as 2026-11-23 is expected here.");

    /// <summary>The objects of a list; an item that is no object is a problem, and its neighbours still count.</summary>
    public IEnumerable<JsonPart> Items(string name)
    {
        if (Find(name) is not { } value)
            Missing<string>(name);
        else if (value.ValueKind != JsonValueKind.Array)
            Wrong<string>(name, "json-type", "A list is expected here.");
        else if (value.GetArrayLength() > _message.Limits.MaxItems)
            Wrong<string>(name, "json-size", "The list is longer than any that is expected here.");
        else
            return Objects(value, $"{Path}.{name}");
        return [];
    }

    /// <summary>Whether there is a list of that name, and nothing in it.</summary>
    public bool IsEmptyList(string name) => Find(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;

    /// <summary>Reports something that this object says wrong.</summary>
    public void Report(string name, string rule, string message) => _message.Add($"{Path}.{name}", rule, message);

    private IEnumerable<JsonPart> Objects(JsonElement list, string path)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var here = $"{path}[{index++}]";
            if (item.ValueKind == JsonValueKind.Object)
                yield return new JsonPart(_message, item, here);
            else
                _message.Add(here, "json-type", "An object is expected here.");
        }
    }

    private JsonElement? Find(string name) =>
        _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string? TextOf(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
            return Wrong<string>(name, "json-type", "A text is expected here.");
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Wrong<string>(name, "json-text", "The text has half of a surrogate pair.");
        }

        return text.Length > _message.Limits.MaxText ? Wrong<string>(name, "json-size",
            "The text is longer than any that is expected here.")
            : text.Any(char.IsControl) ? Wrong<string>(name, "json-text", "The text has control characters.")
            : text;
    }

    private T? Missing<T>(string name) => Wrong<T>(name, "json-missing", "This member is missing.");

    private T? Wrong<T>(string name, string rule, string message)
    {
        Report(name, rule, message);
        return default;
    }
}
