using System.Buffers.Binary;
using System.Text;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>Short texts that come again and again in a file (BICs, countries, currencies, codes) are made and checked once.</summary>
internal sealed class KnownTexts
{
    /// <summary>The longest text that is looked for.</summary>
    private const int Longest = 11;

    private const int Bits = 7;

    private readonly Known[] _known = new Known[1 << Bits];

    /// <summary>The text, and whether its type allows it.</summary>
    public string Get(ReadOnlySpan<byte> text, TextType type, out bool isAllowed)
    {
        if (!type.Recurs || text.Length > Longest)
        {
            var made = Make(text);
            isAllowed = type.Allows(made);
            return made;
        }

        ref var known = ref _known[Place(text)];
        if (known.Text is null || !Ascii.Equals(text, known.Text))
            known = new(Make(text), null);
        isAllowed = known.Type == type || Check(ref known, type);
        return known.Text!;
    }

    private static bool Check(ref Known known, TextType type)
    {
        if (!type.Allows(known.Text))
            return false;
        known = known with { Type = type };
        return true;
    }

    /// <summary>A text of its own; mostly ASCII, which needs no decoding.</summary>
    private static string Make(ReadOnlySpan<byte> text) =>
        Ascii.IsValid(text) ? Encoding.Latin1.GetString(text) : Encoding.UTF8.GetString(text);

    // Any spread will do: a wrong guess costs a string.
    private static int Place(ReadOnlySpan<byte> text)
    {
        var (first, last) = text.Length switch
        {
            >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])),
            >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^4..])),
            _ => (text[0], text[^1]),
        };
        return unchecked((int)(((first * 31) + last) * 0x9E3779B97F4A7C15 >> (64 - Bits)));
    }

    /// <summary>A text, and the type that was found to allow it last.</summary>
    private readonly record struct Known(string? Text, TextType? Type);
}
