namespace BankHub.Formats.Xml.Reading;

/// <summary>An encoding of one byte a character, by its table.</summary>
internal sealed class SingleByteBytes(XmlBytes source, string table) : DecodedBytes(source)
{
    /// <summary>ISO-8859-1: each byte is the character of its number.</summary>
    public static readonly string Latin1 = string.Create(256, 0, static (table, _) =>
    {
        for (var value = 0; value < table.Length; value++)
            table[value] = (char)value;
    });

    /// <summary>ISO-8859-15: eight characters are others, among them the euro sign.</summary>
    public static readonly string Latin9 = With(
        (0xA4, '\u20AC'), (0xA6, '\u0160'), (0xA8, '\u0161'), (0xB4, '\u017D'),
        (0xB8, '\u017E'), (0xBC, '\u0152'), (0xBD, '\u0153'), (0xBE, '\u0178'));

    /// <summary>Windows-1252: letters and signs in place of the controls; what it leaves open is no character here.</summary>
    public static readonly string Windows1252 = string.Concat(
        Latin1.AsSpan(0, 0x80),
        "\u20AC\uFFFF\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFF\u017D\uFFFF",
        "\uFFFF\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFF\u017E\u0178",
        Latin1.AsSpan(0xA0));

    protected override int Decode(ReadOnlySpan<byte> bytes, Span<char> characters, out int count)
    {
        for (var at = 0; at < bytes.Length; at++)
            characters[at] = table[bytes[at]];

        count = bytes.Length;
        return count;
    }

    private static string With(params ReadOnlySpan<(int Value, char Character)> others)
    {
        var table = Latin1.ToCharArray();
        foreach (var (value, character) in others)
            table[value] = character;

        return new(table);
    }
}
