namespace BankHub.Cli.Inspect;

/// <summary>A file as formats look at it: its beginning, its chunks as often as they are asked for, or all of it.</summary>
internal sealed class FileBody
{
    private const int ChunkSize = 256 * 1024;
    private const int HeadSize = 64 * 1024;

    /// <summary>What is held in memory as a whole is at most this long.</summary>
    private const long MaxWhole = 1L << 30;

    private readonly FileInfo _file;

    /// <summary>Opens the file once, so that one that cannot be read says so at once.</summary>
    public FileBody(FileInfo file)
    {
        _file = file;
        using var stream = Directory.Exists(file.FullName) ? throw new IOException($"{file} is a folder.") : Open();
        if (!stream.CanSeek)
        {
            throw new IOException($"{file} is no file that can be read more than once: write it to one first.");
        }

        var head = new byte[HeadSize];
        Head = head.AsMemory(0, stream.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false));
    }

    public string Name => _file.ToString();

    /// <summary>The first 64 KiB, by which a format knows its own.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>The file from its beginning; a chunk is good until the next one is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Chunks()
    {
        using var stream = Open();
        var chunk = new byte[ChunkSize];
        for (int read; (read = stream.ReadAtLeast(chunk, ChunkSize, throwOnEndOfStream: false)) > 0;)
        {
            yield return chunk.AsMemory(0, read);
        }
    }

    /// <summary>The whole file, for formats that cannot be read piece by piece.</summary>
    public ReadOnlyMemory<byte> Whole() => _file.Length <= MaxWhole
        ? File.ReadAllBytes(_file.FullName)
        : throw new IOException($"{Name} has more than {MaxWhole} bytes, which this format is not read from.");

    /// <summary>The file from its beginning; whoever asks closes it.</summary>
    public FileStream Open() => new(_file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
}
