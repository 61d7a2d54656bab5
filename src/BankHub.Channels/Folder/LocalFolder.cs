using BankHub.Channels.Files;

namespace BankHub.Channels.Folder;

/// <summary>A folder of this machine, mounted or shared with whatever carries files on to the bank.</summary>
internal sealed class LocalFolder(string path) : IFolder
{
    public Task<FolderEntry?> StatAsync(string name, CancellationToken cancellationToken) =>
        GuardAsync("Looking at a file", () => Entry(new FileInfo(Full(name))));

    public Task<IReadOnlyList<FolderEntry>> ListAsync(int limit, CancellationToken cancellationToken) =>
        GuardAsync<IReadOnlyList<FolderEntry>>("Listing the folder", () =>
            [.. new DirectoryInfo(path).EnumerateFileSystemInfos().Select(Entry).OfType<FolderEntry>().Take(limit)]);

    public Task<IReadOnlyList<FolderEntry>> ListBelowAsync(string folder, int limit, CancellationToken cancellationToken) =>
        new LocalFolder(Full(folder)).ListAsync(limit, cancellationToken);

    public Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        GuardAsync("Writing", async () =>
        {
            await using (var file = await CreateAsync(name))
            {
                await file.WriteAsync(bytes, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            return Settle(name);
        });

    public Task ContinueAsync(string name, ReadOnlyMemory<byte> bytes, long from, CancellationToken cancellationToken) =>
        GuardAsync("Writing", async () =>
        {
            await using (var file = new FileStream(Full(name), FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Position = from;
                await file.WriteAsync(bytes[(int)from..], cancellationToken);
                file.Flush(flushToDisk: true);
            }

            return Settle(name);
        });

    public Task<byte[]?> ReadAsync(string name, long limit, CancellationToken cancellationToken) =>
        GuardAsync("Reading", async () =>
        {
            using var handle = Posix.OpenPlain(Full(name), out var outcome) ?? throw Fault("Reading", outcome);
            await using var file = new FileStream(handle, FileAccess.Read);
            var size = file.Length;
            if (size > Math.Min(limit, Array.MaxLength))
                return null;
            var bytes = new byte[size];
            var got = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            return got == size && file.ReadByte() < 0 ? bytes : null;
        });

    public Task RenameAsync(string from, string to, CancellationToken cancellationToken)
    {
        var outcome = Posix.Rename(Full(from), Full(to));
        if (outcome == Posix.Outcome.Done && Posix.SyncFolder(path) != Posix.Outcome.Done)
            throw new FolderException(FolderFault.Lost, "Renamed, but the folder could not be forced to the disk.");
        return outcome == Posix.Outcome.Done ? Task.CompletedTask : throw Fault("Renaming", outcome);
    }

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => GuardAsync("Removing a file", () =>
    {
        File.Delete(Full(name));
        return true;
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<FileStream> CreateAsync(string name)
    {
        try
        {
            return await GuardAsync(
                "Writing", () => new FileStream(Full(name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
        }
        catch (FolderException e)
        {
            // On a mount of a network what follows the making may fail: an empty file is one that the bank may take.
            throw new FolderException(e.Fault, e.Message) { IsUntouched = IsAbsent(name) };
        }
    }

    private bool IsAbsent(string name)
    {
        try
        {
            _ = File.GetAttributes(Full(name));
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is FileNotFoundException or DirectoryNotFoundException;
        }
    }

    // A temporary name may be lost in a power cut, and its rename forces the folder; what lies at once under its own name must stay.
    private bool Settle(string name) => DropNames.IsLeftover(name) || Posix.SyncFolder(path) == Posix.Outcome.Done
        ? true
        : throw new FolderException(FolderFault.Lost, "Written, but the folder could not be forced to the disk.");

    private static FolderException Fault(string what, Posix.Outcome outcome) => outcome switch
    {
        Posix.Outcome.NotFound => new(FolderFault.NotFound, $"{what}: no such file or folder."),
        Posix.Outcome.Denied => new(FolderFault.Denied, $"{what}: permission denied."),
        Posix.Outcome.Unsupported when what == "Renaming" => new(
            FolderFault.Unsupported, "Renaming: this file system cannot rename without overwriting (NFS cannot)."),
        Posix.Outcome.Unsupported => new(FolderFault.Unsupported, $"{what}: not a plain file."),
        _ => new(FolderFault.Failed, $"{what} failed."),
    };

    private static FolderEntry? Entry(FileSystemInfo info)
    {
        info.Refresh();
        if (!info.Exists && info.LinkTarget is null)
            return null;
        var isFile = info is FileInfo && Posix.IsPlain(info.FullName);
        return new FolderEntry(info.Name, isFile, isFile ? ((FileInfo)info).Length : 0, info.LastWriteTimeUtc);
    }

    private static Task<T> GuardAsync<T>(string what, Func<T> work) => GuardAsync(what, () => Task.FromResult(work()));

    private static async Task<T> GuardAsync<T>(string what, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FolderException(FolderFault.NotFound, $"{what}: no such file or folder.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new FolderException(FolderFault.Denied, $"{what}: permission denied.");
        }
        catch (IOException e) when (e is not FolderException)
        {
            throw new FolderException(FolderFault.Failed, $"{what} failed (0x{e.HResult:X8}).");
        }
    }

    private string Full(string name) => Path.Combine(path, name);
}
