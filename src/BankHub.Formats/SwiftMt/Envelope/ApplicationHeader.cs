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

    /// <summary>Of an output when the sender put it in: HHMM and YYMMDD.</summary>
    public ReadOnlySpan<byte> InputTime => IsOutput ? Cut.Of(_text, 4, 4) : default;

    /// <summary>Of an output the input reference: date, terminal, session, sequence.</summary>
    public ReadOnlySpan<byte> InputReference => IsOutput ? Cut.Of(_text, 8, 28) : default;

    public ReadOnlySpan<byte> OutputDate => IsOutput ? Cut.Of(_text, 36, 6) : default;

    public ReadOnlySpan<byte> OutputTime => IsOutput ? Cut.Of(_text, 42, 4) : default;

    /// <summary>S system, U urgent, N normal.</summary>
    public char Priority => IsOutput ? At(46) : At(16);

    /// <summary>Of an input 1 to 3: whether a warning or a notification of the delivery is asked for.</summary>
    public char DeliveryMonitoring => IsOutput ? '\0' : At(17);

    public ReadOnlySpan<byte> Obsolescence => IsOutput ? default : Cut.Of(_text, 18, 3);

    public bool IsGood => _text.Length > 4 && !_text[1..4].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && (IsOutput ? _text.Length is Output or Output - 1
            : _text[0] == 'I' && _text.Length is >= ShortestInput - 1 and <= LongestInput);

    private char At(int index) => index < _text.Length ? (char)_text[index] : '\0';
}
