using System.Buffers;
using System.Runtime.InteropServices;

namespace BankHub.Formats.Xml.Reading;

/// <summary>
/// The part of a document that is looked at: all of it, or what a buffer holds of a stream. The buffer grows only for a piece that has
/// to be looked at as a whole.
/// </summary>
internal sealed class XmlWindow : IDisposable
{
    /// <summary>
    /// A tag that is longer than the window is looked at again from its beginning. With eight times the room each time that adds a
    /// seventh at most to looking at it once: ten times the tag takes less than twelve times as long, whatever its length.
    /// </summary>
    private const int Growth = 8;

    private readonly XmlLimits _limits;
    private XmlBytes? _source;
    private byte[]? _rented;
    private long _read;
    private XmlPlace _passed = new();
    private int _passedTo;
    private XmlPlace _tokenPlace;
    private int _token;

    public XmlWindow(XmlBytes source, XmlLimits limits)
    {
        (_source, _limits) = (source, limits);
        Buffer = _rented = ArrayPool<byte>.Shared.Rent(_limits.Window);
    }

    public XmlWindow(ReadOnlyMemory<byte> document, XmlLimits limits)
    {
        var whole = MemoryMarshal.TryGetArray(document, out var array) ? array : new(document.ToArray());
        (Buffer, Position, End, _limits) = (whole.Array!, whole.Offset, whole.Offset + whole.Count, limits);
        (_passedTo, _token, _read) = (Position, Position, whole.Count);
    }

    public byte[] Buffer { get; private set; }

    /// <summary>What comes before it has been dealt with.</summary>
    public int Position { get; set; }

    public int End { get; private set; }

    public ReadOnlySpan<byte> Rest => new(Buffer, Position, End - Position);

    /// <summary>Whether the document is larger than it may be.</summary>
    public bool IsTooLarge => _read > _limits.TotalBytes;

    /// <summary>Where the token began that is being read.</summary>
    public XmlPlace TokenPlace
    {
        get
        {
            if (_token >= 0)
                KeepToken();

            return _tokenPlace;
        }
    }

    public void BeginToken() => _token = Position;

    /// <summary>The place so many bytes behind the position.</summary>
    public XmlPlace PlaceAt(int offset)
    {
        var place = _passed;
        place.Pass(Buffer.AsSpan(_passedTo, Position + offset - _passedTo));
        return place;
    }

    /// <summary>Looks at so many bytes at least; false where the document has fewer.</summary>
    public bool Ensure(int count)
    {
        while (End - Position < count)
        {
            if (!More())
                return false;
        }

        return true;
    }

    /// <summary>Looks at more bytes from the position on, as many as there is room for; false if there are none.</summary>
    public bool More()
    {
        if (_source is null || IsTooLarge)
            return false;

        MakeRoom();
        var before = End;
        while (End < Buffer.Length)
        {
            var count = _source.Read(Buffer.AsSpan(End));
            if (count <= 0)
            {
                _source = null;
                break;
            }

            End += count;
            _read += count;
        }

        return End > before && !IsTooLarge;
    }

    /// <summary>Leaves out a mark at the beginning, which is no character of the document.</summary>
    public void PassMark(int length)
    {
        Position += length;
        (_passedTo, _token) = (Position, Position);
    }

    /// <summary>Reads what is left, from the first byte on, through an encoding.</summary>
    public void Decode(Func<XmlBytes, XmlBytes> encoding)
    {
        // What stands in the buffer of a stream would be overwritten.
        ReadOnlyMemory<byte> head = _rented is null ? Buffer.AsMemory(Position, End - Position) : Rest.ToArray();
        var source = encoding(new HeadedBytes(head, _source));
        _rented ??= ArrayPool<byte>.Shared.Rent(_limits.Window);
        (_source, Buffer, Position, End, _read, _passedTo, _token) = (source, _rented, 0, 0, 0, 0, 0);
    }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);

        (_rented, _source, Buffer, Position, End, _passedTo, _token) = (null, null, [], 0, 0, 0, -1);
    }

    private void MakeRoom()
    {
        if (_token >= 0 && _token < Position)
            KeepToken();

        _passed.Pass(Buffer.AsSpan(_passedTo, Position - _passedTo));
        var (buffer, kept) = (Buffer, End - Position);
        if (kept == buffer.Length)
            Buffer = ArrayPool<byte>.Shared.Rent(buffer.Length * Growth);

        System.Buffer.BlockCopy(buffer, Position, Buffer, 0, kept);
        if (buffer != Buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _rented = Buffer;
        }

        _token = _token < 0 ? -1 : _token - Position;
        (Position, End, _passedTo) = (0, kept, 0);
    }

    private void KeepToken()
    {
        _passed.Pass(Buffer.AsSpan(_passedTo, _token - _passedTo));
        (_passedTo, _tokenPlace, _token) = (_token, _passed, -1);
    }
}
