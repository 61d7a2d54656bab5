using System.Buffers.Binary;
using System.Text;

namespace BankHub.Channels.Sftp;

/// <summary>Reads the fields of a packet; one that runs over the packet's end is empty and marks the packet as broken.</summary>
internal ref struct PacketReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether a field was missing or cut.</summary>
    public bool IsBroken { get; private set; }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1) is { IsEmpty: false } taken ? taken[0] : (byte)0;

    public uint UInt32() => Take(sizeof(uint)) is { IsEmpty: false } taken ? BinaryPrimitives.ReadUInt32BigEndian(taken) : 0;

    public ulong UInt64() => Take(sizeof(ulong)) is { IsEmpty: false } taken ? BinaryPrimitives.ReadUInt64BigEndian(taken) : 0;

    public ReadOnlySpan<byte> Bytes()
    {
        var length = UInt32();
        return Take(length);
    }

    /// <summary>A string; bytes that are no UTF-8 become U+FFFD, which no plain name holds.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes());

    private ReadOnlySpan<byte> Take(uint length)
    {
        if (length > _rest.Length)
        {
            IsBroken = true;
            _rest = [];
            return [];
        }

        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }
}
