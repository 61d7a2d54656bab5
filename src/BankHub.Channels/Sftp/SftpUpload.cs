using BankHub.Channels.Files;
using BankHub.Core.Ports;

namespace BankHub.Channels.Sftp;

/// <summary>Writes one new file: opened exclusively, in pipelined chunks, forced to the disk where the server can.</summary>
internal sealed class SftpUpload(SftpSession session, SftpLimits limits)
{
    /// <summary>With it and the smallest chunk as much is under way as OpenSSH lets a channel hold.</summary>
    private const int Depth = 64;

    private const uint WriteFlag = 0x02;
    private const uint WriteCreateExclusive = WriteFlag | 0x08 | 0x20;
    private const uint ModeAttribute = 0x04;

    /// <summary>Readable by the bank's own group at most: payment files are nobody else's.</summary>
    private const uint Mode = 0x1A0; // 0640

    public async Task RunAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        await RunAsync(await CreateAsync(path, cancellationToken), bytes, 0, cancellationToken);

    /// <summary>Writes what comes after the first bytes into a file that stands.</summary>
    public async Task ContinueAsync(string path, ReadOnlyMemory<byte> bytes, int from, CancellationToken cancellationToken) =>
        await RunAsync(
            await OpenAsync(p => p.Text(path).UInt32(WriteFlag).UInt32(0), cancellationToken), bytes, from, cancellationToken);

    private async Task RunAsync(byte[] handle, ReadOnlyMemory<byte> bytes, int from, CancellationToken cancellationToken)
    {
        CrashPoint.At("drop.opened");
        try
        {
            await WriteAsync(handle, bytes, from, cancellationToken);
            if (limits.CanSync)
                await SyncAsync(handle, cancellationToken);
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            await session.AskAsync(PacketType.Close, p => p.Bytes(handle), cancellationToken);
            throw;
        }

        (await session.AskAsync(PacketType.Close, p => p.Bytes(handle), cancellationToken)).ExpectOk("Closing the temporary file");
    }

    private async Task<byte[]> CreateAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(
                p => p.Text(path).UInt32(WriteCreateExclusive).UInt32(ModeAttribute).UInt32(Mode), cancellationToken);
        }
        catch (FolderException e) when (e.IsAnswer || e.Fault == FolderFault.NotSent)
        {
            throw new FolderException(e.Fault, e.Message) { IsUntouched = true };
        }
    }

    private async Task<byte[]> OpenAsync(Action<PacketWriter> open, CancellationToken cancellationToken)
    {
        var opened = await session.AskAsync(PacketType.Open, open, cancellationToken);
        return opened.Expect(PacketType.Handle, "Opening the file").Read().Bytes().ToArray();
    }

    private async Task SyncAsync(byte[] handle, CancellationToken cancellationToken)
    {
        var reply = await session.AskAsync(PacketType.Extended, p => p.Text(SftpLimits.SyncExtension).Bytes(handle), cancellationToken);
        reply.ExpectOk("Forcing the temporary file to the disk");
    }

    private async Task WriteAsync(byte[] handle, ReadOnlyMemory<byte> bytes, int from, CancellationToken cancellationToken)
    {
        var pipeline = new Pipeline(Depth);
        try
        {
            for (var offset = from; offset < bytes.Length; offset += limits.WriteChunk)
            {
                var chunk = bytes.Slice(offset, Math.Min(limits.WriteChunk, bytes.Length - offset));
                await pipeline.AddAsync(WriteChunkAsync(handle, offset, chunk, cancellationToken));
                CrashPoint.At("drop.writing");
            }

            await pipeline.DrainAsync();
        }
        catch
        {
            await pipeline.AbandonAsync();
            throw;
        }
    }

    private async Task WriteChunkAsync(byte[] handle, int offset, ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        var reply = await session.AskAsync(
            PacketType.Write,
            p => p.Bytes(handle).UInt64((ulong)offset).UInt32((uint)chunk.Length),
            cancellationToken,
            chunk);
        reply.ExpectOk("Writing the temporary file");
    }
}
