using BankHub.Channels.Files;
using BankHub.Core.Ports;

namespace BankHub.Channels.Ftps;

/// <summary>
/// Writes one file from a byte on. FTP opens nothing exclusively and forces nothing to the disk: the name is one that no other send uses,
/// and what is read back is the proof.
/// </summary>
internal sealed class FtpsUpload(ReadOnlyMemory<byte> bytes)
{
    private const int Chunk = 64 * 1024;

    /// <summary>Where to begin: what lies before it is at the server already.</summary>
    public int From { get; set; }

    /// <summary>Whether a request to store it may have left.</summary>
    public bool HasLeft { get; private set; }

    public async Task<bool> RunAsync(FtpsSession session, string path, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync(session, path, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is not FolderException { Fault: FolderFault.NotSent })
        {
            HasLeft = true;
            throw;
        }
    }

    private Task StoreAsync(FtpsSession session, string path, CancellationToken cancellationToken) =>
        new Transfer(session, "Writing the temporary file").RunAsync(
            "STOR",
            path,
            From,
            async line =>
            {
                CrashPoint.At("drop.opened");
                for (var offset = From; offset < bytes.Length; offset += Chunk)
                {
                    await line.Stream.WriteAsync(bytes.Slice(offset, Math.Min(Chunk, bytes.Length - offset)), cancellationToken);
                    CrashPoint.At("drop.writing");
                }

                return true;
            },
            cancellationToken);
}
