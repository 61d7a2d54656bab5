namespace BankHub.Formats.Xml.Reading;

/// <summary>The first line of a document, with its version and encoding (XML 1.0, 2.8).</summary>
internal readonly ref struct XmlDeclaration
{
    public const int Incomplete = 0;
    public const int Wrong = -1;

    /// <summary>The longest that is read.</summary>
    public const int MaxLength = 4096;

    private XmlDeclaration(int length, ReadOnlySpan<byte> encoding)
    {
        Length = length;
        Encoding = encoding;
    }

    /// <summary>With its brackets; or Incomplete, or Wrong.</summary>
    public int Length { get; }

    /// <summary>Empty where none is declared, which means UTF-8.</summary>
    public ReadOnlySpan<byte> Encoding { get; }

    public static bool IsAt(ReadOnlySpan<byte> bytes) => bytes.Length > 5 && bytes.StartsWith("<?xml"u8) && XmlCharacters.IsWhite(bytes[5]);

    public static XmlDeclaration Read(ReadOnlySpan<byte> bytes)
    {
        if (!IsAt(bytes))
            return new(Wrong, default);

        var window = bytes[..Math.Min(bytes.Length, MaxLength)];
        var end = window.IndexOf("?>"u8);
        if (end < 0)
            return new(bytes.Length < MaxLength ? Incomplete : Wrong, default);

        var rest = window[5..end];
        var isRight = TryTake(ref rest, "version"u8, out var version) && version.SequenceEqual("1.0"u8);
        if (TryTake(ref rest, "encoding"u8, out var encoding))
            isRight &= !encoding.IsEmpty;
        if (TryTake(ref rest, "standalone"u8, out var standalone))
            isRight &= standalone.SequenceEqual("yes"u8) || standalone.SequenceEqual("no"u8);

        return new(isRight && Trim(rest).IsEmpty ? end + 2 : Wrong, encoding);
    }

    /// <summary>Takes white space, a name, an equals sign and a value in quotes, if they come next.</summary>
    private static bool TryTake(scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        var next = Trim(rest);
        if (next.Length == rest.Length || !next.StartsWith(name))
            return false;

        next = Trim(next[name.Length..]);
        if (next.IsEmpty || next[0] != '=')
            return false;

        next = Trim(next[1..]);
        if (next.IsEmpty || next[0] is not ((byte)'"' or (byte)'\''))
            return false;

        var end = next[1..].IndexOf(next[0]);
        if (end < 0)
            return false;

        value = next.Slice(1, end);
        rest = next[(end + 2)..];
        return true;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8);
}
