namespace BankHub.Formats.Input;

/// <summary>
/// The part of a body that is looked at: in place where the body is one piece, else in a buffer that doubles until what is read fits.
/// </summary>
/// <param name="chunks">The body.</param>
/// <param name="areKept">Whether a chunk stays good when the next one is asked for, as one that is the whole body.</param>
internal sealed class Window(IEnumerator<ReadOnlyMemory<byte>> chunks, bool areKept = false)
{
    private byte[] _buffer = [];
    private ReadOnlyMemory<byte> _view;
    private ReadOnlyMemory<byte> _next;
    private bool _hasNext;
    private bool _started;

    public ReadOnlyMemory<byte> View => _view;

    /// <summary>Whether nothing comes after the view.</summary>
    public bool IsEnd { get; private set; }

    public void Advance(int count) => _view = _view[count..];

    /// <summary>Makes the view about twice as long, so that looking again at its beginning costs no more than in proportion.</summary>
    public void Grow()
    {
        if (!_started)
        {
            _started = true;
            _view = Take() ? areKept ? _next : (_buffer = _next.ToArray()) : default;
            IsEnd = !Take();
            return;
        }

        var wanted = Math.Max(_view.Length * 2, 4096);
        while (_view.Length < wanted && !IsEnd)
        {
            Append();
        }
    }

    private void Append()
    {
        var length = _view.Length + _next.Length;
        var target = length <= _buffer.Length ? _buffer : new byte[Math.Max(length, _buffer.Length * 2)];
        _view.CopyTo(target);
        _next.CopyTo(target.AsMemory(_view.Length));
        (_buffer, _view) = (target, target.AsMemory(0, length));
        IsEnd = !Take();
    }

    /// <summary>A chunk is good only until the next one is asked for: whoever asks has copied the one before.</summary>
    private bool Take()
    {
        _hasNext = chunks.MoveNext();
        _next = _hasNext ? chunks.Current : default;
        return _hasNext;
    }
}
