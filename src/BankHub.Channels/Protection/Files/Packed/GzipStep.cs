using System.Buffers.Binary;
using System.IO.Compression;

namespace BankHub.Channels.Protection.Files.Packed;

/// <summary>gzip (RFC 1952), one member, without a time or a name: the same file becomes the same bytes.</summary>
internal sealed class GzipStep : IFileStep
{
    /// <summary>Header of ten bytes, two of data, CRC and length.</summary>
    private const int Shortest = 20;

    public string Name => "gzip";

    public Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(file.Bytes.Span);
        return Task.FromResult(file with { Bytes = packed.ToArray() });
    }

    public async Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken)
    {
        if (file.Bytes.Length < Shortest || !file.Bytes.Span.StartsWith<byte>([0x1f, 0x8b, 8]))
            throw new StepException("It is no gzip.");
        await using var gzip = new GZipStream(new MemoryStream(file.Bytes.ToArray(), writable: false), CompressionMode.Decompress);
        try
        {
            var plain = await Unpacking.ReadAsync(gzip, Unpacking.Limit(file.Bytes.Length), cancellationToken);

            // The framework passes over a cut end, a second member and what follows: the last four bytes are then not the length.
            if (BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes.Span[^4..]) != plain.LongLength)
                throw new StepException("It is cut, or something follows it.");
            return file with { Bytes = plain };
        }
        catch (InvalidDataException)
        {
            throw new StepException("It is damaged.");
        }
    }
}
