namespace BankHub.Formats.SwiftMt.Envelope;

/// <summary>Block 2: what the message is and from or to whom (User Handbook, application header block).</summary>
public readonly ref struct ApplicationHeader
{
    private const int ShortestInput = 17;
    private const int LongestInput = 21;
    private const int Output = 47;
    private readonly ReadOnlySpan<byte> _text;

    internal ApplicationHeader(ReadOnlySpan<byte> text) => _text = text;

    public ReadOnlySpan<byte> Text => _text;

    /// <summary>Whether the network delivers it; else it is on its way to the network.</summary>
    public bool IsOutput => _text.Length > 0 && _text[0] == 'O';

    public ReadOnlySpan<byte> Type => Cut.Of(_text, 1, 3);

    /// <summary>Of an input the receiver, of an output the sender.</summary>
    public ReadOnlySpan<byte> Terminal => IsOutput ? Cut.Of(_text, 14, 12) : Cut.Of(_text, 4, 12);

    public bool IsGood => _text.Length > 4 && !_text[1..4].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && (IsOutput ? _text.Length is Output or Output - 1
            : _text[0] == 'I' && _text.Length is >= ShortestInput - 1 and <= LongestInput);
}
