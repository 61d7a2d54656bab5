using BankHub.Formats.SwiftMt.Fields;

namespace BankHub.Formats.SwiftMt.Writing;

/// <summary>A message before it is written: its headers and its fields in their order.</summary>
/// <param name="type">Three digits.</param>
/// <param name="sender">A terminal of twelve characters, or an identifier of eight or eleven.</param>
/// <param name="receiver">Likewise.</param>
public sealed class MtDraft(string type, string sender, string receiver)
{
    private readonly List<MtDraftField> _fields = [];

    /// <summary>Block 1; the gateway puts session and sequence in.</summary>
    public string BasicHeader { get; init; } = $"F01{Terminal(sender, 'A')}0000000000";

    /// <summary>Block 2, an input with normal priority.</summary>
    public string ApplicationHeader { get; init; } = $"I{type}{Terminal(receiver, 'X')}N";

    /// <summary>Field 119 of block 3: STP, REMIT or COV.</summary>
    public string? ValidationFlag { get; init; }

    /// <summary>Field 121 of block 3.</summary>
    public string? Uetr { get; init; }

    /// <summary>Field 108 of block 3.</summary>
    public string? Mur { get; init; }

    /// <summary>Other fields of block 3 by tag: 103, 111, 113, 433 and the like.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> UserHeader { get; init; } = [];

    /// <summary>Block 5 by tag; the gateway makes it of messages that go out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Trailers { get; init; } = [];

    public IReadOnlyList<MtDraftField> Fields => _fields;

    /// <summary>Adds a field by its components in the order of the table; null or empty for one that is left out.</summary>
    public MtDraft Add(string tag, params ReadOnlySpan<string?> components)
    {
        var definition = MtFieldTable.Find(tag) ?? throw new ArgumentException($"There is no field {tag} in the table.", nameof(tag));
        _fields.Add(new(tag, definition.Program.Write(components), [.. components]));
        return this;
    }

    /// <summary>Adds a field by its text, for tags that the table does not know and for copies of what was received.</summary>
    public MtDraft AddText(string tag, string text)
    {
        _fields.Add(new(tag, text.ReplaceLineEndings("\r\n"), null));
        return this;
    }

    /// <summary>An identifier as a terminal: the terminal code after eight characters, XXX for no branch.</summary>
    private static string Terminal(string address, char code) => address.Length switch
    {
        8 => $"{address}{code}XXX",
        11 => $"{address[..8]}{code}{address[8..]}",
        _ => address,
    };
}

/// <summary>A field before it is written.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Text">Its text.</param>
/// <param name="Components">What the text was made of; null where it was given as it is.</param>
public sealed record MtDraftField(string Tag, string Text, IReadOnlyList<string?>? Components);
