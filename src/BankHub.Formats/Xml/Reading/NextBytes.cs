using System.Numerics;
using System.Runtime.Intrinsics;
using BankHub.Formats.Xml.Writing;

namespace BankHub.Formats.Xml.Reading;

/// <summary>
/// Looks at the next bytes all at once, for most names, texts and gaps between tags end within them; a search
/// made for long texts costs more to begin.
/// </summary>
internal static class NextBytes
{
    /// <summary>So many are looked at; where fewer are left, or none of them decides, a search has to.</summary>
    public const int Count = 32;

    /// <summary>How many bytes of white space come first; Count if all are, or if fewer are left.</summary>
    public static int White(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < Count)
            return Count;

        var bytes = Vector256.Create(rest);
        var white = Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\r')) | Vector256.Equals(bytes, Vector256.Create((byte)'\t'));
        return BitOperations.TrailingZeroCount(~white.ExtractMostSignificantBits());
    }

    /// <summary>How many bytes come before one that may be other than plain text.</summary>
    public static int Text(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < Count)
            return Count;

        // As signed numbers the bytes beyond ASCII are below the controls.
        var bytes = Vector256.Create(rest);
        var odd = Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()
            | Vector256.Equals(bytes, Vector256.Create((byte)'<')) | Vector256.Equals(bytes, Vector256.Create((byte)'&'))
            | Vector256.Equals(bytes, Vector256.Create((byte)']'));
        return BitOperations.TrailingZeroCount(odd.ExtractMostSignificantBits());
    }

    /// <summary>How many of so many first bytes, which are ASCII, come before one that has to be escaped in a text.</summary>
    public static int Escaped(ReadOnlySpan<byte> rest, int length)
    {
        if (length > Count || rest.Length < Count)
            return rest[..length].IndexOfAnyExcept(XmlEscape.PlainBytes) is var odd and >= 0 ? odd : length;

        var bytes = Vector256.Create(rest);
        var escaped = Vector256.LessThan(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'&'))
            | Vector256.Equals(bytes | Vector256.Create((byte)2), Vector256.Create((byte)'>'));
        return Math.Min(length, BitOperations.TrailingZeroCount(escaped.ExtractMostSignificantBits()));
    }

    /// <summary>How many letters and digits of ASCII, hyphens, dots and underscores come first.</summary>
    public static int Name(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < Count)
            return Count;

        var bytes = Vector256.Create(rest);
        var letters = Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        var digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        var signs = Vector256.LessThan(bytes - Vector256.Create((byte)'-'), Vector256.Create((byte)2))
            | Vector256.Equals(bytes, Vector256.Create((byte)'_'));
        return BitOperations.TrailingZeroCount(~(letters | digits | signs).ExtractMostSignificantBits());
    }

    /// <summary>Whether both begin with the same bytes, so many of them.</summary>
    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int length)
    {
        if (length > Count || one.Length < Count || other.Length < Count)
            return one.Length >= length && one[..length].SequenceEqual(other[..length]);

        var same = Vector256.Equals(Vector256.Create(one), Vector256.Create(other)).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(~same) >= length;
    }
}
