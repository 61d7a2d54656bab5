using System.Collections.Concurrent;
using BankHub.Core.Ports;

namespace BankHub.Channels.Files.Beside;

/// <summary>
/// A file and those beside it, taken as one: its companion, which says that it is whole, and those by which it is checked. These may be of
/// different files of that name, or still being written: what does not agree stays at the bank until all of it has stood still for a
/// stated time, and only then is stored and parked.
/// </summary>
internal sealed class Pairs(PickUpOptions options, Agreement? agrees, TimeProvider clock)
{
    private readonly StoodStill _disagreeing = new(options.CheckPatience, clock);
    private readonly StoodStill _alone = new(options.CheckPatience, clock);
    private readonly ConcurrentDictionary<string, Neighbours> _taken = new(StringComparer.Ordinal);

    /// <summary>What has to be told of the files that wait for what must lie beside them: those that have waited for long.</summary>
    public IReadOnlyList<RemoteFile> Overdue(
        IReadOnlyList<RemoteFile> listed, IReadOnlyList<(FolderEntry Entry, string Lacks)> waiting)
    {
        _alone.ForgetBut(waiting.Select(file => file.Entry.Name));
        _disagreeing.ForgetBut(listed.Select(file => file.Name));
        return
        [
            .. waiting.Where(file => _alone.Note(file.Entry.Name, file.Entry)).Select(
                file => new RemoteFile(file.Entry.Name, file.Entry.Size, file.Entry.Modified) { Refusal = file.Lacks, Waits = true }),
        ];
    }

    /// <summary>What lies beside this file as it stands; null where some of it is missing.</summary>
    public async Task<Neighbours?> StandAsync(IFolder folder, RemoteFile file, CancellationToken cancellationToken)
    {
        if (await ChecksAsync(folder, file.Name, cancellationToken) is not { } checks)
            return null;
        if (options.Companion is not { } named)
            return Neighbours.None with { Checks = checks };

        // Found in other letters when it was listed, it is not looked for by every spelling: then it stays when the file goes.
        var there = await folder.StatAsync(named.Of(file.Name), cancellationToken);
        return options.IsReleasedBy(file.Modified, there) || (there is null && options.IgnoresCase)
            ? new Neighbours(checks, options.CompanionIsOwn ? there : null)
            : null;
    }

    /// <summary>
    /// The file's bytes, together with those of the files by which it is checked; null where they are not to be taken yet.
    /// </summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="file">As it was listed, and as it stands before and after.</param>
    /// <param name="bytes">The file's.</param>
    /// <param name="beside">How the others stood before the file was read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ReadOnlyMemory<byte>?> TakeAsync(
        IFolder folder, RemoteFile file, byte[] bytes, Neighbours beside, CancellationToken cancellationToken)
    {
        var checks = beside.Checks;
        if (checks.Count == 0)
        {
            Note(file, beside);
            return bytes;
        }

        var read = new List<ReadOnlyMemory<byte>>();
        foreach (var entry in checks)
        {
            if (await folder.ReadAsync(entry.Name, CheckFile.Most, cancellationToken) is not { } check)
                return null;
            read.Add(check);
        }

        if (await ChecksAsync(folder, file.Name, cancellationToken) is not { } now || !now.SequenceEqual(checks))
            return null;
        var self = new FolderEntry(file.Name, true, file.Size, file.Modified);
        if (agrees is not null && !await agrees(file.Name, bytes, read, cancellationToken) && !_disagreeing.Note(file.Name, [self, .. now]))
            return null;
        Note(file, beside);
        return Bundle.Pack([(file.Name, bytes), .. now.Zip(read, (entry, check) => (entry.Name, check))]);
    }

    /// <summary>What lay beside a file when it was taken.</summary>
    public Neighbours Seen(RemoteFile file) => _taken.GetValueOrDefault(file.Name, Neighbours.None);

    public void Released(RemoteFile file) => _taken.TryRemove(file.Name, out _);

    private void Note(RemoteFile file, Neighbours beside)
    {
        if (!options.Leaves)
            _taken[file.Name] = beside;
    }

    /// <summary>The files by which this one is checked as they stand; null where one is missing.</summary>
    private async Task<IReadOnlyList<FolderEntry>?> ChecksAsync(IFolder folder, string file, CancellationToken cancellationToken)
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
}

/// <summary>Whether what lies beside a file says that it is the file.</summary>
internal delegate Task<bool> Agreement(
    string atBank, ReadOnlyMemory<byte> bytes, IReadOnlyList<ReadOnlyMemory<byte>> beside, CancellationToken cancellationToken);
