namespace BankHub.Formats.SwiftMt.Envelope;

/// <summary>Block 1: F01 and a terminal for a message, F21 for an acknowledgement (User Handbook, basic header block).</summary>
public readonly ref struct BasicHeader
{
    private const int Length = 25;
    private readonly ReadOnlySpan<byte> _text;

    internal BasicHeader(ReadOnlySpan<byte> text) => _text = text;

    public ReadOnlySpan<byte> Text => _text;

    /// <summary>01 for a message, 21 for its acknowledgement.</summary>
    public ReadOnlySpan<byte> ServiceId => Cut.Of(_text, 1, 2);

    /// <summary>The terminal of whoever has the message before him: of an input its sender, of an output its receiver.</summary>
    public ReadOnlySpan<byte> Terminal => Cut.Of(_text, 3, 12);

    public ReadOnlySpan<byte> Session => Cut.Of(_text, 15, 4);

    public ReadOnlySpan<byte> Sequence => Cut.Of(_text, 19, 6);

    public bool IsGood => _text.Length == Length && _text[0] is (byte)'F' or (byte)'A' or (byte)'L'
        && !_text[1..3].ContainsAnyExceptInRange((byte)'0', (byte)'9') && !_text[15..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
