using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>Reads unsigned decimal digits, eight at a time.</summary>
internal static class Digits
{
    /// <summary>So many digits always fit a long.</summary>
    private const int Safe = 18;

    /// <summary>Reads a field of digits only; false for anything else and for more than a long holds.</summary>
    public static bool TryRead(ReadOnlySpan<byte> content, out long value)
    {
        unchecked
        {
            long read = 0;
            var rest = content.Length > Safe ? content.TrimStart((byte)'0') : content;
            var fits = rest.Length <= Safe;
            while (rest.Length >= 8)
            {
                fits &= TryEight(rest, out var eight);
                read = (read * 100_000_000) + eight;
                rest = rest[8..];
            }

            foreach (var character in rest)
            {
                var digit = (uint)(character - '0');
                fits &= digit <= 9;
                read = (read * 10) + digit;
            }

            value = fits ? read : 0;
            return fits;
        }
    }

    /// <summary>
    /// Eight digits in one register, the first in the lowest byte: pairs are joined to numbers of two digits, those to four, those
    /// to eight.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryEight(ReadOnlySpan<byte> text, out long value)
    {
        unchecked
        {
            var bytes = MemoryMarshal.Read<ulong>(text);
            var isDigits = (bytes & 0xF0F0F0F0F0F0F0F0) == 0x3030303030303030
                && ((bytes + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) == 0x3030303030303030;
            var pairs = (bytes & 0x0F0F0F0F0F0F0F0F) * 2561 >> 8;
            var fours = (pairs & 0x00FF00FF00FF00FF) * 6553601 >> 16;
            value = (long)((fours & 0x0000FFFF0000FFFF) * 42949672960001 >> 32);
            return isDigits;
        }
    }
}
