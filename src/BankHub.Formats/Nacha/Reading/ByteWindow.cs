using System.Buffers;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>
/// Looks at the next bytes of a body that comes in chunks, in constant memory: inside a chunk without copying, across its end
/// through a small buffer.
/// </summary>
internal sealed class ByteWindow(IEnumerator<ReadOnlyMemory<byte>> chunks)
{
    /// <summary>The most that can be looked at together.</summary>
    public const int Size = 1024;

    private readonly byte[] _joined = new byte[Size];
    private ReadOnlyMemory<byte> _chunk;
    private ReadOnlyMemory<byte> _view;
    private int _taken;
    private bool _joining;

    public static IEnumerator<ReadOnlyMemory<byte>> Chunks(ReadOnlySequence<byte> body)
    {
        foreach (var segment in body)
        {
            yield return segment;
        }
    }

    /// <summary>The next bytes: at least Size of them unless the body ends before.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_view.Length < Size)
        {
            Refill();
        }

        return _view.Span;
    }

    public void Advance(int count) => _view = _view[count..];

    private void Refill()
    {
        if (_joining && _view.Length <= _taken)
        {
            // Everything left came from the current chunk: back to looking at it in place.
            _view = _chunk[(_taken - _view.Length)..];
            _joining = false;
            if (_view.Length >= Size)
            {
                return;
            }
        }

        while (_view.Length < Size)
        {
            var rest = _joining ? _chunk[_taken..] : default;
            if (rest.IsEmpty)
            {
                // A chunk is good only until the next one is asked for: what is left of it is kept.
                _view.CopyTo(_joined);
                _view = _joined.AsMemory(0, _view.Length);
                if (!chunks.MoveNext())
                {
                    return;
                }

                (_chunk, _taken, rest) = (chunks.Current, 0, chunks.Current);
                if (_view.IsEmpty)
                {
                    (_view, _joining) = (_chunk, false);
                    continue;
                }
            }

            var kept = _view.Length;
            var more = Math.Min(Size - kept, rest.Length);
            _view.CopyTo(_joined);
            rest[..more].CopyTo(_joined.AsMemory(kept));
            _view = _joined.AsMemory(0, kept + more);
            _taken += more;
            _joining = true;
        }
    }
}
