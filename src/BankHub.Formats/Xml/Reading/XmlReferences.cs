using System.Text;

namespace BankHub.Formats.Xml.Reading;

/// <summary>References to characters: by number, or by one of the five predefined names (XML 1.0, 4.1 and 4.6).</summary>
internal static class XmlReferences
{
    /// <summary>The longest that is read, with its leading zeros.</summary>
    public const int MaxLength = 64;

    public const int Incomplete = 0;
    public const int Wrong = -1;

    /// <summary>The length of the reference that begins these bytes, and the character that it means.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, out Rune character)
    {
        character = default;
        var window = bytes[..Math.Min(bytes.Length, MaxLength)];
        var end = window.IndexOf((byte)';');
        if (end < 0)
            return bytes.Length < MaxLength ? Incomplete : Wrong;

        var name = window[1..end];
        var code = name.Length > 1 && name[0] == '#' ? Number(name[1..]) : Predefined(name);
        if (code == 0 || !XmlCharacters.IsCharacter(code))
            return Wrong;

        character = new(code);
        return end + 1;
    }

    private static uint Predefined(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("amp"u8) ? '&'
        : name.SequenceEqual("lt"u8) ? '<'
        : name.SequenceEqual("gt"u8) ? '>'
        : name.SequenceEqual("quot"u8) ? '"'
        : name.SequenceEqual("apos"u8) ? '\''
        : 0u;

    private static uint Number(ReadOnlySpan<byte> digits)
    {
        var @base = 10u;
        if (digits[0] == 'x')
        {
            @base = 16;
            digits = digits[1..];
        }

        var code = 0u;
        foreach (var digit in digits)
        {
            var value = Digit(digit);
            if (value >= @base || code > 0x10FFFF)
                return 0;

            code = (code * @base) + value;
        }

        return code;
    }

    private static uint Digit(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => (uint)digit - '0',
        >= (byte)'a' and <= (byte)'f' => (uint)digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => (uint)digit - 'A' + 10,
        _ => uint.MaxValue,
    };
}
