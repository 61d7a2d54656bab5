using System.Buffers.Binary;
using System.Text;

namespace BankHub.Simulators.FirstCoastAch.Sftp;

/// <summary>One packet of SFTP version 3 (draft-ietf-secsh-filexfer-02), read field by field.</summary>
internal sealed class SftpPacket(byte[] bytes)
{
    private const int Largest = 300_000;
    private int at = 1;

    public byte Type => bytes[0];

    public static SftpPacket? Read(Stream stream)
    {
        var length = new byte[4];
        if (stream.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4)
        {
            return null;
        }
        var count = BinaryPrimitives.ReadUInt32BigEndian(length);
        if (count is 0 or > Largest)
        {
            return null;
        }
        var bytes = new byte[count];
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length ? null : new SftpPacket(bytes);
    }

    public uint Number() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ulong LongNumber() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    public string Text() => Encoding.UTF8.GetString(Take((int)Number()));

    public byte[] Data() => Take((int)Number()).ToArray();

    private ReadOnlySpan<byte> Take(int count)
    {
        var span = bytes.AsSpan(at, count);
        at += count;
        return span;
    }
}

/// <summary>Writes one packet.</summary>
internal sealed class SftpAnswer
{
    private readonly List<byte> buffer = [];

    public SftpAnswer(byte type, uint id)
    {
        buffer.Add(type);
        Number(id);
    }

    public static SftpAnswer Status(uint id, SftpStatus status) =>
        new SftpAnswer(101, id).Number((uint)status).Text(status.ToString()).Text("");

    public SftpAnswer Number(uint value)
    {
        Span<byte> field = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(field, value);
        buffer.AddRange(field);
        return this;
    }

    public SftpAnswer LongNumber(ulong value) => Number((uint)(value >> 32)).Number((uint)(value & uint.MaxValue));

    public SftpAnswer Text(string text) => Data(Encoding.UTF8.GetBytes(text));

    public SftpAnswer Data(ReadOnlySpan<byte> data)
    {
        Number((uint)data.Length);
        buffer.AddRange(data);
        return this;
    }

    /// <summary>Size, permissions and times, as `SSH_FXP_ATTRS` and listings carry them.</summary>
    public SftpAnswer Attributes(FileSystemInfo entry)
    {
        var file = entry as FileInfo;
        var seconds = (uint)new DateTimeOffset(entry.LastWriteTimeUtc).ToUnixTimeSeconds();
        return Number(1 + 4 + 8).LongNumber((ulong)(file?.Length ?? 4096)).Number(file is null ? 0x41EDu : 0x81A4u)
            .Number(seconds).Number(seconds);
    }

    public void WriteTo(Stream stream)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)buffer.Count);
        stream.Write([.. length, .. buffer]);
        stream.Flush();
    }
}

/// <summary>The status codes of SFTP version 3.</summary>
internal enum SftpStatus : uint
{
    Ok = 0, EndOfFile = 1, NoSuchFile = 2, PermissionDenied = 3, Failure = 4, BadMessage = 5, Unsupported = 8,
}
