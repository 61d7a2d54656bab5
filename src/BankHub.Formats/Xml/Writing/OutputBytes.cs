using System.Buffers;
using System.Runtime.InteropServices;

namespace BankHub.Formats.Xml.Writing;

/// <summary>
/// Free bytes of a target, which is asked for them and told of them in large pieces: to ask for each tag costs more than to write it.
/// </summary>
internal sealed class OutputBytes(IBufferWriter<byte> target)
{
    private const int Piece = 4096;

    private ArraySegment<byte> _free;
    private int _written;
    private bool _isOwn;

    /// <summary>Free bytes, so many at least.</summary>
    public Span<byte> Room(int count)
    {
        if (_free.Count - _written < count)
            Take(count);
        return _free.AsSpan(_written);
    }

    /// <summary>So many of the free bytes have been written.</summary>
    public void Advance(int count) => _written += count;

    /// <summary>Tells the target of all that was written.</summary>
    public void Flush()
    {
        if (_isOwn)
            target.Write(_free.AsSpan(0, _written));
        else if (_written > 0)
            target.Advance(_written);
        (_free, _written, _isOwn) = (default, 0, false);
    }

    private void Take(int count)
    {
        Flush();
        var size = Math.Max(count, Piece);
        _isOwn = !MemoryMarshal.TryGetArray(target.GetMemory(size), out _free);
        if (_isOwn)
            _free = new byte[size];
    }
}
