namespace BankHub.Formats.Xml.Reading;

/// <summary>Bytes that are kept while something else is read: they are added at the end and given up from the end.</summary>
internal sealed class ByteArena(int size)
{
    private byte[] _bytes = new byte[size];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Kept => new(_bytes, 0, Length);

    /// <summary>Kept bytes; what was given up can be looked at until other bytes are added.</summary>
    public ReadOnlySpan<byte> this[int at, int length] => new(_bytes, at, length);

    /// <summary>Kept bytes and all that stands behind them, which means nothing.</summary>
    public ReadOnlySpan<byte> From(int at) => _bytes.AsSpan(at);

    /// <summary>Where the added bytes stand.</summary>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        var at = Length;
        bytes.CopyTo(Reserve(bytes.Length));
        Length = at + bytes.Length;
        return at;
    }

    /// <summary>The same for the first bytes of those that follow: a fixed number of them is copied faster than a few.</summary>
    public int Add(ReadOnlySpan<byte> rest, int length)
    {
        if (length > NextBytes.Count || rest.Length < NextBytes.Count)
            return Add(rest[..length]);

        var at = Length;
        rest[..NextBytes.Count].CopyTo(Reserve(NextBytes.Count));
        Length = at + length;
        return at;
    }

    public void Add(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    public void Add(System.Text.Rune character) => Length += character.EncodeToUtf8(Reserve(4));

    public void Rewind(int length) => Length = length;

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));

        return _bytes.AsSpan(Length);
    }
}
