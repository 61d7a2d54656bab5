namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>The kinds of bare item (RFC 8941, section 3.3) that signatures use.</summary>
internal enum FieldKind
{
    String,
    Token,
    Integer,
    Bytes,
    Flag,
}

/// <summary>A bare item of a structured field (RFC 8941).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Without quotes and escapes; a number in decimals, bytes in base64, a flag as 1 or 0.</param>
internal readonly record struct FieldValue(FieldKind Kind, string Text)
{
    public static FieldValue Of(string text) => new(FieldKind.String, text);

    public static FieldValue Of(long number) =>
        new(FieldKind.Integer, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static FieldValue Of(ReadOnlySpan<byte> bytes) => new(FieldKind.Bytes, Convert.ToBase64String(bytes));

    /// <summary>As RFC 8941, section 4.1, writes it.</summary>
    public string Written => Kind switch
    {
        FieldKind.String => $"\"{Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        FieldKind.Bytes => $":{Text}:",
        FieldKind.Flag => $"?{Text}",
        _ => Text,
    };
}

/// <summary>An item with its parameters.</summary>
internal sealed record FieldItem(FieldValue Value, FieldParameters Parameters)
{
    public string Written => Value.Written + Parameters.Written;
}

/// <summary>A member of a dictionary: an item, or a list of them.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Item">The item; null for a list.</param>
/// <param name="List">The inner list; null for an item.</param>
/// <param name="Parameters">Those of the list; of an item they stand there.</param>
internal sealed record FieldMember(string Key, FieldItem? Item, IReadOnlyList<FieldItem>? List, FieldParameters Parameters)
{
    /// <summary>Its value without its name.</summary>
    public string Written => Item?.Written ?? $"({string.Join(' ', List!.Select(i => i.Written))}){Parameters.Written}";
}
