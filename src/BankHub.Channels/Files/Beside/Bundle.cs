using System.Formats.Tar;
using BankHub.Channels.Protection.Files;

namespace BankHub.Channels.Files.Beside;

/// <summary>
/// A file as it was picked up together with those beside it, by which it is checked: a tar, so that what is stored can be checked again at
/// any time, by people as well. The same files become the same bytes.
/// </summary>
internal static class Bundle
{
    public static byte[] Pack(IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> files)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, TarEntryFormat.Gnu, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, name)
                {
                    ModificationTime = DateTimeOffset.UnixEpoch,
                    DataStream = new MemoryStream(bytes.ToArray(), writable: false),
                });
            }
        }

        return packed.ToArray();
    }

    public static IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Unpack(ReadOnlyMemory<byte> packed)
    {
        var files = new List<(string, ReadOnlyMemory<byte>)>();
        try
        {
            using var tar = new TarReader(new MemoryStream(packed.ToArray(), writable: false));
            while (tar.GetNextEntry() is { } entry)
            {
                using var bytes = new MemoryStream();
                entry.DataStream?.CopyTo(bytes);
                files.Add((entry.Name, bytes.ToArray()));
            }

            return files;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            throw new StepException("It was not stored together with the files that lay beside it.");
        }
    }
}
