namespace BankHub.Formats.Xml.Reading;

/// <summary>Where the bytes of a document come from.</summary>
internal abstract class XmlBytes
{
    /// <summary>The next bytes, at least one; 0 at the end.</summary>
    public abstract int Read(Span<byte> into);
}

/// <summary>The bytes of a stream, which stays open; what it throws goes to the caller.</summary>
internal sealed class StreamBytes(Stream stream) : XmlBytes
{
    public override int Read(Span<byte> into) => stream.Read(into);
}

/// <summary>Bytes that were looked at already, and then those that follow.</summary>
internal sealed class HeadedBytes(ReadOnlyMemory<byte> head, XmlBytes? rest) : XmlBytes
{
    private ReadOnlyMemory<byte> _head = head;

    public override int Read(Span<byte> into)
    {
        if (_head.IsEmpty)
            return rest?.Read(into) ?? 0;

        var count = Math.Min(into.Length, _head.Length);
        _head.Span[..count].CopyTo(into);
        _head = _head[count..];
        return count;
    }
}
