using System.Text;

namespace BankHub.Formats.Xml.Reading;

/// <summary>A place in a document: line and column count from one, the column in units of UTF-16, as editors do.</summary>
internal struct XmlPlace()
{
    private bool _afterReturn;

    public long Line { get; private set; } = 1;

    public long Column { get; private set; } = 1;

    /// <summary>Moves on behind these bytes. A line ends in LF, CR LF or CR (XML 1.0, 2.11).</summary>
    public void Pass(ReadOnlySpan<byte> bytes)
    {
        if (_afterReturn || bytes.Contains((byte)'\r'))
        {
            PassReturns(bytes);
            return;
        }

        var last = bytes.LastIndexOf((byte)'\n');
        if (last >= 0)
        {
            Line += bytes[..(last + 1)].Count((byte)'\n');
            Column = 1;
            bytes = bytes[(last + 1)..];
        }

        Column += Ascii.IsValid(bytes) ? bytes.Length : Characters(bytes);
    }

    private void PassReturns(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value == '\r' || (value == '\n' && !_afterReturn))
                (Line, Column) = (Line + 1, 1);
            else if (value != '\n')
                Column += Units(value);

            _afterReturn = value == '\r';
        }
    }

    private static int Characters(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
            count += Units(value);

        return count;
    }

    /// <summary>As the first byte of a character in UTF-8 says; the others say nothing.</summary>
    private static int Units(byte value) => value switch { < 0x80 => 1, < 0xC0 => 0, < 0xF0 => 1, _ => 2 };
}
