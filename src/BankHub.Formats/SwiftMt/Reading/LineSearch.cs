using System.Numerics;
using System.Runtime.Intrinsics;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>
/// Finds the ends of lines around which a field or the text may begin or end, and of few others: most lines of a text only go on with
/// the field. The text is looked at 64 signs at once; a search of its own for each end would cost more than the line.
/// </summary>
internal ref struct LineSearch(ReadOnlySpan<byte> text, byte lineBreak, int start)
{
    private const int Width = 64;

    /// <summary>Line ends whose neighbours stand in another block.</summary>
    private const ulong Edges = 1ul << (Width - 1) | 3;

    private readonly ReadOnlySpan<byte> _text = text;
    private ulong _found;
    private int _block = start - Width;

    /// <summary>
    /// The next line end behind which a line begins with one of :-{, or before which one ends with } or $; -1 if there is no further one.
    /// </summary>
    public int Next()
    {
        var found = _found;
        unchecked
        {
            while (found == 0)
            {
                _block += Width;
                if (_block >= _text.Length)
                {
                    return -1;
                }

                found = Find(_text[_block..], lineBreak);
            }

            _found = found & (found - 1);
            return _block + BitOperations.TrailingZeroCount(found);
        }
    }

    private static ulong Find(ReadOnlySpan<byte> block, byte lineBreak)
    {
        if (block.Length < Width)
        {
            return Last(block, lineBreak);
        }

        var (low, high) = (Vector256.Create(block), Vector256.Create(block[(Width / 2)..]));
        var sign = Vector256.Create(lineBreak);
        var breaks = Bits(Vector256.Equals(low, sign), Vector256.Equals(high, sign));
        var marks = Bits(Marks(low), Marks(high));
        return breaks & (marks >> 1 | marks << 1 | marks << 2 | Edges);
    }

    private static Vector256<byte> Marks(Vector256<byte> signs) =>
        Vector256.Equals(signs, Vector256.Create((byte)':')) | Vector256.Equals(signs, Vector256.Create((byte)'-'))
        | Vector256.Equals(signs, Vector256.Create((byte)'{')) | Vector256.Equals(signs, Vector256.Create((byte)'}'))
        | Vector256.Equals(signs, Vector256.Create((byte)'$'));

    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << (Width / 2);

    /// <summary>All line ends of the end of the text, which fills no block.</summary>
    private static ulong Last(ReadOnlySpan<byte> block, byte lineBreak)
    {
        var breaks = 0ul;
        for (var i = 0; i < block.Length; i++)
        {
            breaks |= block[i] == lineBreak ? 1ul << i : 0;
        }

        return breaks;
    }
}
