namespace BankHub.Tests.Channels.Sftp;

/// <summary>A direction of a line that ends after so many bytes, wherever in a packet that is.</summary>
internal sealed class CutStream(Stream inner, long after, Action cut) : Stream
{
    /// <summary>The bytes that went through.</summary>
    public long Passed { get; private set; }

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var got = Passed < after ? inner.Read(buffer, offset, (int)Math.Min(count, after - Passed)) : 0;
        Passed += got;
        return got;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var fits = (int)Math.Min(buffer.Length, after - Passed);
        await inner.WriteAsync(buffer[..fits], cancellationToken);
        await inner.FlushAsync(cancellationToken);
        Passed += fits;
        if (fits == buffer.Length)
            return;
        cut();
        throw new IOException("The line was cut.");
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
