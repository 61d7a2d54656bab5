using BankHub.Core.Ports;

namespace BankHub.Channels.Files;

/// <summary>What of a folder's entries is shown: complete files by their pattern, oldest first, and what can never be fetched.</summary>
internal sealed class PickUpList(NamePattern pattern, PickUpOptions options)
{
    /// <summary>The most names of one listing; the rest comes when these are gone. What is left there never goes: then all count.</summary>
    private const int MaxNames = 10_000;

    private const int MaxOdd = 100;

    /// <summary>How other programs name files that they are still writing; ours as well.</summary>
    private static readonly string[] Unfinished = [".part", ".partial", ".filepart", ".tmp", ".temp", ".inprogress", ".void"];

    private readonly StringComparer _names = options.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public IReadOnlyList<RemoteFile> Of(IReadOnlyList<FolderEntry> all)
    {
        var matching = all.Where(e => e.Name is not ("." or "..") && pattern.Matches(e.Name) && !IsUnfinished(e.Name)).ToList();
        var fit = Complete(matching.Where(e => e.IsFile && FileName.IsPlain(e.Name)), all)
            .OrderBy(e => e.Modified).ThenBy(e => e.Name, StringComparer.Ordinal)
            .Take(options.Leaves ? int.MaxValue : MaxNames)
            .Select(e => new RemoteFile(e.Name, e.Size, e.Modified));
        var odd = matching.Where(e => !(e.IsFile && FileName.IsPlain(e.Name)) && e.Name != options.Archive).Take(MaxOdd)
            .Select(e => new RemoteFile(e.Name, e.Size, e.Modified)
            {
                Refusal = e.IsFile ? "its name is not a plain file name." : "it is no regular file.",
            });
        return [.. fit, .. odd];
    }

    /// <summary>What would be listed if all by which it is checked lay there.</summary>
    public IReadOnlyList<FolderEntry> Waiting(IReadOnlyList<FolderEntry> all) =>
        [.. Released(Fit(all), all).Where(file => !file.IsCheckable).Select(file => file.Entry).Take(MaxOdd)];

    private IEnumerable<FolderEntry> Fit(IReadOnlyList<FolderEntry> all) => all.Where(
        e => e.Name is not ("." or "..") && pattern.Matches(e.Name) && !IsUnfinished(e.Name) && e.IsFile && FileName.IsPlain(e.Name));

    private bool IsUnfinished(string name) =>
        Unfinished.Any(u => name.EndsWith(u, StringComparison.OrdinalIgnoreCase) && !pattern.EndsWith(u));

    /// <summary>
    /// Those whose companion lies there, and all by which they are checked. A companion that is older than its file was left by an earlier
    /// file of that name: both times are the bank's. A hash may well be older than its file.
    /// </summary>
    private IEnumerable<FolderEntry> Complete(IEnumerable<FolderEntry> files, IReadOnlyList<FolderEntry> all) =>
        Released(files, all).Where(file => file.IsCheckable).Select(file => file.Entry);

    private IEnumerable<(FolderEntry Entry, bool IsCheckable)> Released(
        IEnumerable<FolderEntry> files, IReadOnlyList<FolderEntry> all)
    {
        CompanionName[] beside = [.. options.Checks.Select(check => check.Name), .. new[] { options.Companion }.OfType<CompanionName>()];
        if (beside.Length == 0)
            return files.Select(file => (file, true));
        var there = new Dictionary<string, FolderEntry>(_names);
        foreach (var entry in all.Where(e => e.IsFile))
            there[entry.Name] = entry;
        var list = files.ToList();
        var others = list.SelectMany(f => beside.Select(b => b.Of(f.Name))).ToHashSet(_names);
        return list.Where(f => !others.Contains(f.Name) && IsReleased(f)).Select(f => (f, IsCheckable(f)));

        bool IsReleased(FolderEntry file) => options.Companion is not { } companion
            || (there.TryGetValue(companion.Of(file.Name), out var of) && of.Modified >= file.Modified);

        bool IsCheckable(FolderEntry file) => options.Checks.All(
            check => there.TryGetValue(check.Name.Of(file.Name), out var of) && of.Size >= check.Least);
    }
}
