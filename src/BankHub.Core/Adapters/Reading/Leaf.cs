using System.Globalization;
using System.Text.Json;
using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Readers of single values: the value, or null and a finding.</summary>
internal static class Leaf
{
    private const int MaxText = 1000;
    private const int MaxNumber = 1_000_000;

    public static string? Text(Node node) =>
        String(node) is { } text ? Check(node, text, text.Length is > 0 and <= MaxText, ConfigurationRules.Empty) : null;

    public static string? AnyText(Node node) =>
        String(node) is { } text ? Check(node, text, text.Length <= MaxText, ConfigurationRules.Empty) : null;

    public static string? Pattern(Node node) =>
        Text(node) is { } text ? Check(node, text, SettingRule.IsPattern(text), ConfigurationRules.Pattern) : null;

    public static string? Id(Node node) => String(node) is { } text ? Check(node, text, IsId(text), ConfigurationRules.Id) : null;

    public static string? Table(Node node) =>
        String(node) is { } text ? Check(node, text, text.Length <= 40 && text.Split('/').All(IsId), ConfigurationRules.Table) : null;

    public static Func<Node, string?> OneOf(params string[] words) => node => String(node) is { } text
        ? Check(node, text, words.Contains(text, StringComparer.Ordinal), ConfigurationRules.OneOf(words))
        : null;

    public static bool? Flag(Node node)
    {
        if (node.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return node.Value.GetBoolean();
        node.Break(ConfigurationRules.Boolean);
        return null;
    }

    public static int? WholeNumber(Node node) => Number(node, 0, ConfigurationRules.WholeNumber);

    public static int? Positive(Node node) => Number(node, 1, ConfigurationRules.Positive);

    public static decimal? Amount(Node node)
    {
        if (String(node) is not { } text)
            return null;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (text.Length is > 0 and <= 20 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1])
            && (point < 0 || text.Length - point - 1 <= 4)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return amount;
        node.Break(ConfigurationRules.Amount);
        return null;
    }

    public static TimeSpan? Duration(Node node)
    {
        if (String(node) is not { } text)
            return null;
        if (IsoDuration.TryParse(text, out var duration))
            return duration;
        node.Break(ConfigurationRules.Duration);
        return null;
    }

    public static TimeOnly? Time(Node node)
    {
        if (String(node) is not { } text)
            return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        node.Break(ConfigurationRules.Time);
        return null;
    }

    public static string? Scheme(Node node) => Value<Scheme>(node, ConfigurationRules.Scheme);

    public static string? Currency(Node node) => Value<Currency>(node, ConfigurationRules.Currency);

    public static string? Country(Node node) => Value<CountryCode>(node, ConfigurationRules.Country);

    public static string? String(Node node)
    {
        if (node.Value.ValueKind == JsonValueKind.String)
            return node.Value.GetString();
        node.Break(ConfigurationRules.String);
        return null;
    }

    private static string? Value<T>(Node node, Rule rule) where T : class, IValue<T> =>
        String(node) is { } text ? Check(node, text, T.TryParse(text, out _, out _), rule) : null;

    private static string? Check(Node node, string text, bool holds, Rule rule)
    {
        if (holds)
            return text;
        node.Break(rule);
        return null;
    }

    private static int? Number(Node node, int least, Rule rule)
    {
        if (node.Value.ValueKind == JsonValueKind.Number && node.Value.TryGetInt32(out var number)
            && number >= least && number <= MaxNumber)
            return number;
        node.Break(rule);
        return null;
    }

    private static bool IsId(string text) => text.Length is > 0 and <= 40 && text.Split('-').All(word =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
