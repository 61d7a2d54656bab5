namespace BankHub.Tests.Channels.Sftp;

/// <summary>One direction of a line in memory. Unlike a pipe's, its writer may be ended by another thread while it writes.</summary>
internal sealed class ByteLine : Stream
{
    private readonly object _gate = new();
    private readonly Queue<byte[]> _parts = [];
    private int _taken;
    private bool _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public bool HasEnded
    {
        get
        {
            lock (_gate)
                return _hasEnded;
        }
    }

    /// <summary>Nothing more comes; what lies here is still read.</summary>
    public void End()
    {
        lock (_gate)
        {
            _hasEnded = true;
            Monitor.PulseAll(_gate);
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        lock (_gate)
        {
            byte[]? part;
            while (!_parts.TryPeek(out part))
            {
                if (_hasEnded)
                    return 0;
                Monitor.Wait(_gate);
            }

            var fits = Math.Min(count, part.Length - _taken);
            part.AsSpan(_taken, fits).CopyTo(buffer.AsSpan(offset));
            _taken += fits;
            if (_taken == part.Length)
            {
                _parts.Dequeue();
                _taken = 0;
            }

            return fits;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!TryWrite(buffer))
            throw new IOException("The line has ended.");
    }

    /// <summary>Whether the line had not ended before.</summary>
    public bool TryWrite(ReadOnlySpan<byte> buffer)
    {
        lock (_gate)
        {
            if (!_hasEnded && !buffer.IsEmpty)
                _parts.Enqueue(buffer.ToArray());
            Monitor.PulseAll(_gate);
            return !_hasEnded;
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return default;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
