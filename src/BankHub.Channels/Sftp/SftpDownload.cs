using BankHub.Channels.Files;

namespace BankHub.Channels.Sftp;

/// <summary>Reads one file whole, in pipelined chunks, and notices when it is longer or shorter than it said.</summary>
internal sealed class SftpDownload(SftpSession session, SftpLimits limits)
{
    private const int Depth = 32;
    private const uint ReadFlag = 0x01;
    private const string What = "Reading a file";

    /// <summary>Null when the file is no regular one, longer than the limit, or changed while it was read.</summary>
    public async Task<byte[]?> RunAsync(string path, long limit, PartialRead partial, CancellationToken cancellationToken)
    {
        var opened = await session.AskAsync(PacketType.Open, p => p.Text(path).UInt32(ReadFlag).UInt32(0), cancellationToken);
        var handle = opened.Expect(PacketType.Handle, "Opening a file").Read().Bytes().ToArray();
        byte[]? bytes;
        try
        {
            bytes = await ReadAsync(handle, limit, partial, cancellationToken);
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            await session.AskAsync(PacketType.Close, p => p.Bytes(handle), cancellationToken);
            throw;
        }

        await session.AskAsync(PacketType.Close, p => p.Bytes(handle), cancellationToken);
        return bytes;
    }

    private async Task<byte[]?> ReadAsync(byte[] handle, long limit, PartialRead partial, CancellationToken cancellationToken)
    {
        var before = await StatAsync(handle, cancellationToken);
        if (!before.IsFile || before.Size is not { } size || size > (ulong)Math.Min(limit, Array.MaxLength))
            return null;
        partial.Begin((long)size, before.Modified, limits.ReadChunk);
        var bytes = partial.Bytes;
        var pipeline = new Pipeline(Depth);
        var whole = true;
        try
        {
            for (var offset = 0; offset < bytes.Length; offset += limits.ReadChunk)
            {
                if (!partial.Has(offset))
                    await pipeline.AddAsync(FillAsync(offset, bytes.AsMemory(offset, Math.Min(limits.ReadChunk, bytes.Length - offset))));
            }

            await pipeline.DrainAsync();
        }
        catch
        {
            await pipeline.AbandonAsync();
            throw;
        }

        return whole && await ReadOnceAsync(handle, (ulong)bytes.Length, new byte[1], cancellationToken) == 0
            && await StatAsync(handle, cancellationToken) == before ? bytes : null;

        async Task FillAsync(int offset, Memory<byte> chunk)
        {
            // A server may answer with less than was asked for.
            for (var filled = 0; filled < chunk.Length;)
            {
                var got = await ReadOnceAsync(handle, (ulong)(offset + filled), chunk[filled..], cancellationToken);
                filled += got;
                if (got != 0)
                    continue;
                whole = false;
                return;
            }

            partial.Came(offset);
        }
    }

    private async Task<int> ReadOnceAsync(byte[] handle, ulong offset, Memory<byte> target, CancellationToken cancellationToken)
    {
        var reply = await session.AskAsync(
            PacketType.Read, p => p.Bytes(handle).UInt64(offset).UInt32((uint)target.Length), cancellationToken);
        if (reply.Status == SftpStatus.EndOfFile)
            return 0;
        var data = reply.Expect(PacketType.Data, What).Read().Bytes();
        if (data.IsEmpty || data.Length > target.Length)
            throw new FolderException(FolderFault.Lost, $"{What}: the server sent another number of bytes than was asked for.");
        data.CopyTo(target.Span);
        return data.Length;
    }

    private async Task<FileAttributes> StatAsync(byte[] handle, CancellationToken cancellationToken)
    {
        var reply = await session.AskAsync(PacketType.HandleStat, p => p.Bytes(handle), cancellationToken);
        var reader = reply.Expect(PacketType.Attributes, What).Read();
        return FileAttributes.Read(ref reader);
    }
}
