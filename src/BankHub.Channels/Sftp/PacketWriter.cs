using System.Buffers.Binary;
using System.Text;

namespace BankHub.Channels.Sftp;

/// <summary>Builds one packet: length, type, request id and fields, in the wire format of SSH (RFC 4251, section 5).</summary>
internal sealed class PacketWriter
{
    private byte[] _bytes = new byte[256];
    private int _length = sizeof(uint);

    public PacketWriter(byte type) => Room(1)[0] = type;

    public PacketWriter UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(Room(sizeof(uint)), value);
        return this;
    }

    public PacketWriter UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(Room(sizeof(ulong)), value);
        return this;
    }

    public PacketWriter Text(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    public PacketWriter Bytes(ReadOnlySpan<byte> value)
    {
        UInt32((uint)value.Length);
        value.CopyTo(Room(value.Length));
        return this;
    }

    /// <summary>The packet, complete but for so many bytes of its last field that are sent right after it.</summary>
    public ReadOnlyMemory<byte> Packet(int following = 0)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_bytes, (uint)(_length - sizeof(uint) + following));
        return _bytes.AsMemory(0, _length);
    }

    /// <summary>The fields alone, as they stand inside another field.</summary>
    public ReadOnlyMemory<byte> Fields() => _bytes.AsMemory(sizeof(uint) + 1, _length - sizeof(uint) - 1);

    private Span<byte> Room(int length)
    {
        if (_length + length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}
