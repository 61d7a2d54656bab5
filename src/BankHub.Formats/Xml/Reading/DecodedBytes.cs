using System.Buffers;
using System.Text.Unicode;

namespace BankHub.Formats.Xml.Reading;

/// <summary>
/// Makes UTF-8 of another encoding, block by block. Where the bytes are none of that encoding stands a byte that UTF-8 cannot have, so
/// that the reader finds the fault at its place.
/// </summary>
internal abstract class DecodedBytes(XmlBytes source) : XmlBytes
{
    private const int Block = 8192;
    private const int MaxBytesOfUnit = 3;
    private const byte Fault = 0xFF;

    private readonly byte[] _bytes = new byte[Block];
    private readonly char[] _characters = new char[Block];
    private readonly byte[] _decoded = new byte[(Block * MaxBytesOfUnit) + 1];
    private int _bytesKept;
    private int _charactersKept;
    private int _next;
    private int _count;
    private bool _ended;

    public override int Read(Span<byte> into)
    {
        while (_next == _count)
        {
            if (_ended)
                return 0;

            Fill();
        }

        var count = Math.Min(into.Length, _count - _next);
        _decoded.AsSpan(_next, count).CopyTo(into);
        _next += count;
        return count;
    }

    /// <summary>Makes characters of bytes, of each byte one at most; says how many bytes it took.</summary>
    protected abstract int Decode(ReadOnlySpan<byte> bytes, Span<char> characters, out int count);

    private void Fill()
    {
        // Half a pair of surrogates is kept for its other half, and so is half a unit.
        var read = source.Read(_bytes.AsSpan(_bytesKept, Block - 1 - _bytesKept));
        var bytes = _bytes.AsSpan(0, _bytesKept + read);
        var taken = Decode(bytes, _characters.AsSpan(_charactersKept), out var count);
        var characters = _characters.AsSpan(0, _charactersKept + count);
        _ended = read == 0;
        var status = Utf8.FromUtf16(characters, _decoded, out var used, out _count, replaceInvalidSequences: false, isFinalBlock: _ended);
        _next = 0;
        if (status == OperationStatus.InvalidData || (_ended && taken < bytes.Length))
        {
            _decoded[_count++] = Fault;
            _ended = true;
        }

        bytes[taken..].CopyTo(_bytes);
        characters[used..].CopyTo(_characters);
        (_bytesKept, _charactersKept) = (bytes.Length - taken, characters.Length - used);
    }
}
