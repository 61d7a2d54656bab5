namespace BankHub.Channels.Ftps;

/// <summary>Reads one file of a known size, and goes on where it was broken off.</summary>
internal sealed class FtpsDownload(int size)
{
    public byte[] Bytes { get; } = new byte[size];

    /// <summary>How much of it is here.</summary>
    public int Filled { get; private set; }

    /// <summary>False when the file is shorter or longer than it was said to be.</summary>
    public async Task<bool> RunAsync(FtpsSession session, string path, CancellationToken cancellationToken)
    {
        var fits = true;
        await new Transfer(session, "Reading a file").RunAsync(
            "RETR",
            path,
            Filled,
            async line =>
            {
                for (int got; fits; Filled += got)
                {
                    var room = Filled < Bytes.Length ? Bytes.AsMemory(Filled) : new byte[1];
                    got = await line.Stream.ReadAsync(room, cancellationToken);
                    if (got == 0)
                        return !line.WasCut;
                    fits = Filled < Bytes.Length;
                    got = fits ? got : 0;
                }

                return true;
            },
            cancellationToken);
        return fits && Filled == Bytes.Length;
    }
}
