using System.Collections.Concurrent;
using BankHub.Core.Ports;

namespace BankHub.Channels.Files.Beside;

/// <summary>
/// A file and those beside it, by which it is checked, taken as one. Both may be of different files of that name, or still being written:
/// what does not agree stays at the bank until all of it has stood still for a stated time, and only then is stored and parked.
/// </summary>
internal sealed class Pairs(PickUpOptions options, Agreement? agrees, TimeProvider clock)
{
    private readonly StoodStill _disagreeing = new(options.CheckPatience, clock);
    private readonly StoodStill _alone = new(options.CheckPatience, clock);
    private readonly ConcurrentDictionary<string, IReadOnlyList<FolderEntry>> _taken = new(StringComparer.Ordinal);

    /// <summary>What has to be told of the files that wait for one by which they are checked: those that have waited for long.</summary>
    public IReadOnlyList<RemoteFile> Overdue(IReadOnlyList<RemoteFile> listed, IReadOnlyList<FolderEntry> waiting)
    {
        _alone.ForgetBut(waiting.Select(file => file.Name));
        _disagreeing.ForgetBut(listed.Select(file => file.Name));
        return
        [
            .. waiting.Where(file => _alone.Note(file.Name, file)).Select(file => new RemoteFile(file.Name, file.Size, file.Modified)
            {
                Refusal = "the file beside it by which it is checked does not come.",
            }),
        ];
    }

    /// <summary>The files beside this one as they stand; null where one is missing.</summary>
    public async Task<IReadOnlyList<FolderEntry>?> StandAsync(IFolder folder, string file, CancellationToken cancellationToken)
    {
        var all = new List<FolderEntry>();
        foreach (var check in options.Checks)
        {
            if (await folder.StatAsync(check.Name.Of(file), cancellationToken) is not { IsFile: true } there || there.Size < check.Least)
                return null;
            all.Add(there);
        }

        return all;
    }

    /// <summary>The file's bytes together with those of the files beside it; null where they are not to be taken yet.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="file">As it was listed, and as it stands before and after.</param>
    /// <param name="bytes">The file's.</param>
    /// <param name="beside">How the others stood before the file was read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ReadOnlyMemory<byte>?> BundleAsync(
        IFolder folder, RemoteFile file, byte[] bytes, IReadOnlyList<FolderEntry> beside, CancellationToken cancellationToken)
    {
        var read = new List<ReadOnlyMemory<byte>>();
        foreach (var entry in beside)
        {
            if (await folder.ReadAsync(entry.Name, CheckFile.Most, cancellationToken) is not { } check)
                return null;
            read.Add(check);
        }

        if (await StandAsync(folder, file.Name, cancellationToken) is not { } now || !now.SequenceEqual(beside))
            return null;
        var self = new FolderEntry(file.Name, true, file.Size, file.Modified);
        if (agrees is not null && !await agrees(file.Name, bytes, read, cancellationToken) && !_disagreeing.Note(file.Name, [self, .. now]))
            return null;
        _taken[file.Name] = now;
        return Bundle.Pack([(file.Name, bytes), .. now.Zip(read, (entry, check) => (entry.Name, check))]);
    }

    /// <summary>
    /// Those beside a file that was stored with them, as far as they are still what was stored: one that was put anew belongs to the next
    /// file of that name.
    /// </summary>
    public async Task<IReadOnlyList<FolderEntry>> StoredAsync(IFolder folder, RemoteFile file, CancellationToken cancellationToken)
    {
        var same = new List<FolderEntry>();
        foreach (var entry in _taken.GetValueOrDefault(file.Name, []))
        {
            if (await folder.StatAsync(entry.Name, cancellationToken) == entry)
                same.Add(entry);
        }

        return same;
    }

    public void Released(RemoteFile file) => _taken.TryRemove(file.Name, out _);
}

/// <summary>Whether what lies beside a file says that it is the file.</summary>
internal delegate Task<bool> Agreement(
    string atBank, ReadOnlyMemory<byte> bytes, IReadOnlyList<ReadOnlyMemory<byte>> beside, CancellationToken cancellationToken);
