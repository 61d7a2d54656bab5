using System.Text;

namespace BankHub.Core.Payments.Json;

/// <summary>Turns the bytes of a well-formed JSON string into characters; a lone surrogate stays one, for a text rule to find.</summary>
internal static class JsonText
{
    /// <summary>Never longer than the bytes; <paramref name="characters"/> must have room for as many.</summary>
    public static int Decode(ReadOnlySpan<byte> bytes, bool escaped, Span<char> characters)
    {
        if (!escaped)
            return Encoding.UTF8.GetChars(bytes, characters);
        var written = 0;
        while (bytes.IndexOf((byte)'\\') is var escape and >= 0)
        {
            written += Encoding.UTF8.GetChars(bytes[..escape], characters[written..]);
            characters[written++] = Unescape(bytes[(escape + 1)..], out var taken);
            bytes = bytes[(escape + 1 + taken)..];
        }
        return written + Encoding.UTF8.GetChars(bytes, characters[written..]);
    }

    private static char Unescape(ReadOnlySpan<byte> bytes, out int taken)
    {
        taken = 1;
        switch (bytes[0])
        {
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'u':
                taken = 5;
                return (char)(Digit(bytes[1]) << 12 | Digit(bytes[2]) << 8 | Digit(bytes[3]) << 4 | Digit(bytes[4]));
            default: return (char)bytes[0];
        }
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
