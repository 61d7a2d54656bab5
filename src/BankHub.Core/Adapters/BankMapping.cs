using BankHub.Core.Adapters.Layouts;

namespace BankHub.Core.Adapters;

/// <summary>A bank's tables (mapping.json): shape is C#, difference is data. No conditions, no expressions.</summary>
public sealed record BankMapping
{
    /// <summary>Fixed values by name.</summary>
    public required IReadOnlyDictionary<string, string> Constants { get; init; }

    /// <summary>Code tables: table name to (bank code to canonical word).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes { get; init; }

    /// <summary>Lengths and character sets by field.</summary>
    public required IReadOnlyDictionary<string, FieldLimit> Limits { get; init; }

    /// <summary>How the bank's tables of text are laid out, by name.</summary>
    public IReadOnlyDictionary<string, Layout> Layouts { get; init; } = new Dictionary<string, Layout>();

    /// <summary>The canonical word for a bank's code, or null: an unknown code is never guessed.</summary>
    public string? Canonical(string table, string bankCode) =>
        Codes.TryGetValue(table, out var codes) && codes.TryGetValue(bankCode, out var word) ? word : null;

    /// <summary>The bank's code for a canonical word, or null.</summary>
    public string? Bank(string table, string word) =>
        Codes.TryGetValue(table, out var codes) ? codes.Where(c => c.Value == word).Select(c => c.Key).FirstOrDefault() : null;
}

/// <summary>What a field of the bank's format may hold.</summary>
/// <param name="MaxLength">In characters.</param>
/// <param name="Charset">The name of a <see cref="CharacterSet"/>; null for all that the format can write.</param>
public sealed record FieldLimit(int MaxLength, string? Charset)
{
    /// <summary>Whether the bank takes every character of the text in this field.</summary>
    public bool Takes(ReadOnlySpan<char> text) => Charset is null || CharacterSet.Holds(Charset, text);
}
