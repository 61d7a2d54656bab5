using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace BankHub.Formats.Nacha.Writing;

/// <summary>Writes decimal digits, eight at a time.</summary>
internal static class DecimalDigits
{
    /// <summary>
    /// Eight digits in one register: halves of four digits, those to pairs, those to single digits, the first in the lowest byte. The
    /// multipliers divide by 100 and by 10 within the range of a half and of a pair.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PutEight(Span<byte> target, uint value)
    {
        unchecked
        {
            var half = value / 10_000;
            var halves = half | ((ulong)(value - (half * 10_000)) << 32);
            var hundreds = ((halves * 10_486) >> 20) & 0x0000_007F_0000_007F;
            var pairs = hundreds | ((halves - (hundreds * 100)) << 16);
            var tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000F;
            var digits = tens | ((pairs - (tens * 10)) << 8);
            BinaryPrimitives.WriteUInt64LittleEndian(target, digits | 0x3030_3030_3030_3030);
        }
    }
}
