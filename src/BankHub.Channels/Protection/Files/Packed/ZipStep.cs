using System.IO.Compression;

namespace BankHub.Channels.Protection.Files.Packed;

/// <summary>A zip with one file in it, of a fixed time: the same file becomes the same bytes.</summary>
internal sealed class ZipStep : IFileStep
{
    // The oldest time that a zip can state.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Name => "zip";

    public Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(file.Name, CompressionLevel.Optimal);
            entry.LastWriteTime = Fixed;
            using var content = entry.Open();
            content.Write(file.Bytes.Span);
        }

        return Task.FromResult(file with { Bytes = packed.ToArray() });
    }

    public async Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken)
    {
        var entry = ZipEntry.Read(file.Bytes.Span);
        if (entry.Size > Unpacking.Limit(file.Bytes.Length))
            throw new StepException($"It says that {entry.Size} bytes come out of it.");
        var data = file.Bytes.Slice(entry.Start, entry.Packed);
        var plain = entry.IsStored ? data.ToArray() : await InflateAsync(data, entry.Size, cancellationToken);
        return plain.LongLength == entry.Size && Crc32.Of(plain) == entry.Crc
            ? file with { Bytes = plain }
            : throw new StepException("What comes out of it is not what it says.");
    }

    private static async Task<byte[]> InflateAsync(ReadOnlyMemory<byte> data, long size, CancellationToken cancellationToken)
    {
        await using var inflate = new DeflateStream(new MemoryStream(data.ToArray(), writable: false), CompressionMode.Decompress);
        try
        {
            return await Unpacking.ReadAsync(inflate, size, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new StepException("It is damaged.");
        }
    }
}
