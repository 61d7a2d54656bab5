using System.Text;

namespace BankHub.Formats.Xml.Reading;

/// <summary>An encoding that documents come in: the names that declare it, and what makes UTF-8 of it.</summary>
internal sealed record XmlEncoding(string[] Names, Func<XmlBytes, XmlBytes>? Decoding)
{
    /// <summary>What is read in place. US-ASCII is a part of it.</summary>
    public static readonly XmlEncoding Utf8 = new(["utf-8", "us-ascii", "ascii"], null);

    /// <summary>With the higher byte first.</summary>
    public static readonly XmlEncoding Utf16Big = new(["utf-16", "utf-16be"], source => new Utf16Bytes(source, isBigEndian: true));

    /// <summary>With the lower byte first.</summary>
    public static readonly XmlEncoding Utf16Little = new(["utf-16", "utf-16le"], source => new Utf16Bytes(source, isBigEndian: false));

    private static readonly XmlEncoding[] SingleByte =
    [
        new(["iso-8859-1", "latin1"], source => new SingleByteBytes(source, SingleByteBytes.Latin1)),
        new(["iso-8859-15"], source => new SingleByteBytes(source, SingleByteBytes.Latin9)),
        new(["windows-1252", "cp1252"], source => new SingleByteBytes(source, SingleByteBytes.Windows1252)),
    ];

    private static readonly XmlEncoding[] All = [Utf8, Utf16Big, Utf16Little, .. SingleByte];

    /// <summary>Whether a document in this encoding may declare the name.</summary>
    public bool IsCalled(ReadOnlySpan<byte> name)
    {
        foreach (var known in Names)
        {
            if (Ascii.EqualsIgnoreCase(name, known))
                return true;
        }

        return false;
    }

    /// <summary>Whether any encoding that is read has this name.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> name)
    {
        foreach (var encoding in All)
        {
            if (encoding.IsCalled(name))
                return true;
        }

        return false;
    }

    /// <summary>The encoding that the first bytes show (XML 1.0, appendix F), or else the one of single bytes that they declare.</summary>
    public static XmlEncoding Detect(ReadOnlySpan<byte> head, out int mark)
    {
        mark = head.StartsWith("\uFEFF"u8) ? 3 : head is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? 2 : 0;
        return head switch
        {
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Utf16Big,
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Utf16Little,
            _ when mark > 0 => Utf8,
            _ => Declared(head),
        };
    }

    private static XmlEncoding Declared(ReadOnlySpan<byte> head)
    {
        var declaration = XmlDeclaration.Read(head);
        if (declaration.Length > 0)
        {
            foreach (var encoding in SingleByte)
            {
                if (encoding.IsCalled(declaration.Encoding))
                    return encoding;
            }
        }

        return Utf8;
    }
}
