namespace BankHub.Channels.Sftp;

/// <summary>The attributes of a file (draft-ietf-secsh-filexfer-02, section 5), as far as they are read here.</summary>
internal readonly record struct FileAttributes(ulong? Size, uint? Mode, uint? Modified)
{
    private const uint HasSize = 0x01;
    private const uint HasOwner = 0x02;
    private const uint HasMode = 0x04;
    private const uint HasTimes = 0x08;
    private const uint HasExtended = 0x80000000;

    private const uint TypeMask = 0xF000;
    private const uint Regular = 0x8000;

    /// <summary>A regular file, by POSIX's mode bits; without them nothing is known and nothing is taken.</summary>
    public bool IsFile => (Mode & TypeMask) == Regular;

    public static FileAttributes Read(ref PacketReader reader)
    {
        var flags = reader.UInt32();
        ulong? size = (flags & HasSize) != 0 ? reader.UInt64() : null;
        if ((flags & HasOwner) != 0)
            reader.UInt64();
        uint? mode = (flags & HasMode) != 0 ? reader.UInt32() : null;
        uint? modified = null;
        if ((flags & HasTimes) != 0)
        {
            reader.UInt32();
            modified = reader.UInt32();
        }

        var extended = (flags & HasExtended) != 0 ? reader.UInt32() : 0;
        for (var i = 0u; i < extended && !reader.IsBroken; i++)
        {
            reader.Bytes();
            reader.Bytes();
        }

        return new FileAttributes(size, mode, modified);
    }

    public Files.FolderEntry Entry(string name) => new(
        name, IsFile && Size <= long.MaxValue, (long)Math.Min(Size ?? 0, long.MaxValue), DateTimeOffset.FromUnixTimeSeconds(Modified ?? 0));
}
