using System.Globalization;
using BankHub.Core.Adapters.Reading;

namespace BankHub.Keys.Named.Files;

/// <summary>Readers of the words of the file of keys.</summary>
internal static class KeyLeaf
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static readonly string[] UseWords = [.. Enum.GetNames<KeyUse>().Select(use => use.ToLowerInvariant())];

    public static DateTimeOffset? Time(Node node)
    {
        if (Leaf.String(node) is not { } text)
            return null;
        if (DateTimeOffset.TryParseExact(
            text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time))
            return time;
        node.Break(KeysRules.Time);
        return null;
    }

    public static string? Reference(Node node)
    {
        if (Leaf.String(node) is not { } text)
            return null;
        if (text.Length <= 1000 && SecretReference.Read(text) is not null)
            return text;
        node.Break(KeysRules.Reference);
        return null;
    }

    public static string? Hex(Node node)
    {
        if (Leaf.String(node) is not { } text)
            return null;
        if (text.Length is > 0 and <= 200 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit))
            return text.ToLowerInvariant();
        node.Break(KeysRules.Hex);
        return null;
    }

    public static KeyUse? Use(Node node) =>
        Leaf.OneOf(UseWords)(node) is { } word ? Enum.Parse<KeyUse>(word, ignoreCase: true) : null;
}
