using BankHub.Channels.Files;

namespace BankHub.Channels.Sftp;

/// <summary>What the server can do, learnt when the session begins.</summary>
/// <param name="CanSync">It announced fsync@openssh.com.</param>
/// <param name="WriteChunk">The bytes of one write request.</param>
/// <param name="ReadChunk">The bytes of one read request.</param>
internal sealed record SftpLimits(bool CanSync, int WriteChunk, int ReadChunk)
{
    private const uint Version = 3;

    /// <summary>What every server takes (draft-ietf-secsh-filexfer-02, section 3).</summary>
    private const int Chunk = 32 * 1024;

    /// <summary>More than this gains nothing, and larger buffers land on the large object heap.</summary>
    private const int MaxReadChunk = 64 * 1024;

    /// <summary>A write leaves from where it lies: the larger, the fewer answers. It is a little more than OpenSSH takes at once.</summary>
    private const int MaxWriteChunk = 256 * 1024;

    public static SftpLimits Least { get; } = new(CanSync: false, Chunk, Chunk);

    public const string SyncExtension = "fsync@openssh.com";
    private const string LimitsExtension = "limits@openssh.com";

    public static async Task<SftpLimits> GreetAsync(SftpSession session, CancellationToken cancellationToken)
    {
        var extensions = Extensions(await session.HelloAsync(Version, cancellationToken));
        var limits = Least with { CanSync = extensions.Contains(SyncExtension) };
        if (!extensions.Contains(LimitsExtension))
            return limits;
        var reply = await session.AskAsync(PacketType.Extended, p => p.Text(LimitsExtension), cancellationToken);
        return reply.Type == PacketType.ExtendedReply ? limits.Within(reply.Read()) : limits;
    }

    private static HashSet<string> Extensions(SftpReply hello)
    {
        var reader = hello.Read();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (reader.UInt32() != Version)
            throw new FolderException(FolderFault.Unsupported, "The server does not speak version 3 of the protocol.");
        while (!reader.IsAtEnd && !reader.IsBroken)
        {
            names.Add(reader.Text());
            reader.Bytes();
        }

        return names;
    }

    private SftpLimits Within(PacketReader reader)
    {
        reader.UInt64(); // the longest packet
        var (read, write) = (reader.UInt64(), reader.UInt64());
        return reader.IsBroken ? this : this with { ReadChunk = Chosen(read, MaxReadChunk), WriteChunk = Chosen(write, MaxWriteChunk) };

        // Zero means that the server states no limit.
        static int Chosen(ulong most, ulong ours) => most == 0 ? Chunk : (int)Math.Min(most, ours);
    }
}
