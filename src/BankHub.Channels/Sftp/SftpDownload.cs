using System.Security.Cryptography;
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
        var isWhole = await OpenedAsync(
            path,
            limit,
            (handle, file, size) =>
            {
                partial.Begin(size, file.Modified, limits.ReadChunk);
                return ChunksAsync(size, (offset, length) => partial.Has(offset)
                    ? Task.FromResult(true)
                    : KeepAsync(handle, offset, partial.Bytes.AsMemory(offset, length)));
            },
            cancellationToken);
        return isWhole ? partial.Bytes : null;

        async Task<bool> KeepAsync(byte[] handle, int offset, Memory<byte> target)
        {
            if (!await FillAsync(handle, offset, target, cancellationToken))
                return false;
            partial.Came(offset);
            return true;
        }
    }

    /// <summary>The SHA-256 of what <see cref="RunAsync"/> would give, of which no more is held than is under way.</summary>
    public async Task<byte[]?> HashAsync(string path, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isWhole = await OpenedAsync(
            path,
            limit,
            (handle, _, size) =>
            {
                // A place is free again when the chunk that lay there was hashed: the pipeline waits for it.
                var places = new byte[Math.Min(size, Depth * limits.ReadChunk)];
                var earlier = Task.FromResult(true);
                return ChunksAsync(
                    size,
                    (offset, length) => earlier = HashNextAsync(earlier, handle, offset, places.AsMemory(offset % places.Length, length)));
            },
            cancellationToken);
        return isWhole ? hash.GetHashAndReset() : null;

        async Task<bool> HashNextAsync(Task<bool> earlier, byte[] handle, int offset, Memory<byte> target)
        {
            var filled = await FillAsync(handle, offset, target, cancellationToken);
            if (!await earlier || !filled)
                return false;
            hash.AppendData(target.Span);
            return true;
        }
    }

    /// <summary>Opens the file, has it read, looks whether it is still the same, and closes it.</summary>
    private async Task<bool> OpenedAsync(
        string path, long limit, Func<byte[], FileAttributes, int, Task<bool>> read, CancellationToken cancellationToken)
    {
        var opened = await session.AskAsync(PacketType.Open, p => p.Text(path).UInt32(ReadFlag).UInt32(0), cancellationToken);
        var handle = opened.Expect(PacketType.Handle, "Opening a file").Read().Bytes().ToArray();
        bool isWhole;
        try
        {
            var before = await StatAsync(handle, cancellationToken);
            isWhole = before is { IsFile: true, Size: { } size } && size <= (ulong)Math.Min(limit, Array.MaxLength)
                && await read(handle, before, (int)size)
                && await ReadOnceAsync(handle, size, new byte[1], cancellationToken) == 0
                && await StatAsync(handle, cancellationToken) == before;
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            await session.AskAsync(PacketType.Close, p => p.Bytes(handle), cancellationToken);
            throw;
        }

        await session.AskAsync(PacketType.Close, p => p.Bytes(handle), cancellationToken);
        return isWhole;
    }

    /// <summary>Has every chunk read, many at once; whether all were there.</summary>
    private async Task<bool> ChunksAsync(int size, Func<int, int, Task<bool>> read)
    {
        var pipeline = new Pipeline(Depth);
        var isWhole = true;
        try
        {
            for (var offset = 0; offset < size; offset += limits.ReadChunk)
                await pipeline.AddAsync(NoteAsync(read(offset, Math.Min(limits.ReadChunk, size - offset))));
            await pipeline.DrainAsync();
        }
        catch
        {
            await pipeline.AbandonAsync();
            throw;
        }

        return isWhole;

        async Task NoteAsync(Task<bool> chunk)
        {
            if (!await chunk)
                isWhole = false;
        }
    }

    /// <summary>Whether the file went on for so long. A server may answer with less than was asked for.</summary>
    private async Task<bool> FillAsync(byte[] handle, int offset, Memory<byte> target, CancellationToken cancellationToken)
    {
        for (var filled = 0; filled < target.Length;)
        {
            var got = await ReadOnceAsync(handle, (ulong)(offset + filled), target[filled..], cancellationToken);
            if (got == 0)
                return false;
            filled += got;
        }

        return true;
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
