namespace BankHub.Channels.Protection.Files.Packed;

/// <summary>How much may come out of a file that is packed or encrypted: a bomb is stopped long before it is big.</summary>
internal static class Unpacking
{
    /// <summary>The largest file that is read at all, as for one that comes unpacked.</summary>
    public const long Most = 256L << 20;

    /// <summary>Tables of blanks and zeros pack to a hundredth; what claims far more of itself is made to.</summary>
    private const long Ratio = 250;

    private const long Always = 16L << 20;

    /// <summary>The most bytes that so many packed ones may become.</summary>
    public static long Limit(long packed) => Math.Min(Most, Math.Max(Always, packed * Ratio));

    /// <summary>Reads to the end, or throws where more comes than may.</summary>
    public static async Task<byte[]> ReadAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (read.Length + count > limit)
                throw new StepException($"More than {limit} bytes come out of it.");
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
