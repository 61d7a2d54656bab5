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

    private readonly StringComparison _letters = options.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public IReadOnlyList<RemoteFile> Of(IReadOnlyList<FolderEntry> all)
    {
        var fit = Judged(all).Where(file => file.Lacks is null).Select(file => file.Entry)
            .OrderBy(e => e.Modified).ThenBy(e => e.Name, StringComparer.Ordinal)
            .Take(options.Leaves ? int.MaxValue : MaxNames)
            .Select(e => new RemoteFile(e.Name, e.Size, e.Modified));
        var odd = all.Where(e => IsMeant(e) && !IsFit(e) && e.Name != options.Archive).Take(MaxOdd)
            .Select(e => new RemoteFile(e.Name, e.Size, e.Modified)
            {
                Refusal = e.IsFile ? "its name is not a plain file name." : "it is no regular file.",
            });
        return [.. fit, .. odd];
    }

    /// <summary>
    /// What would be listed if all that it needs lay beside it, and what it lacks, oldest first. A companion whose file is gone is no file
    /// that waits: where several files share one it stays.
    /// </summary>
    public IReadOnlyList<(FolderEntry Entry, string Lacks)> Waiting(IReadOnlyList<FolderEntry> all) =>
    [
        .. Judged(all).Where(file => file.Lacks is not null && options.Companion?.IsLike(file.Entry.Name, _letters) != true)
            .OrderBy(file => file.Entry.Modified).ThenBy(file => file.Entry.Name, StringComparer.Ordinal).Take(MaxOdd)
            .Select(file => (file.Entry, file.Lacks!)),
    ];

    private bool IsMeant(FolderEntry entry) =>
        entry.Name is not ("." or "..") && pattern.Matches(entry.Name) && !IsUnfinished(entry.Name);

    private static bool IsFit(FolderEntry entry) => entry.IsFile && FileName.IsPlain(entry.Name);

    private bool IsUnfinished(string name) =>
        Unfinished.Any(u => name.EndsWith(u, StringComparison.OrdinalIgnoreCase) && !pattern.EndsWith(u));

    /// <summary>
    /// The files that may be fetched, each with what it lacks: its companion, or what it is checked by; null for nothing. A hash may well
    /// be older than its file.
    /// </summary>
    private IEnumerable<(FolderEntry Entry, string? Lacks)> Judged(IReadOnlyList<FolderEntry> all)
    {
        var files = all.Where(e => IsMeant(e) && IsFit(e));
        CompanionName[] beside = [.. options.Checks.Select(check => check.Name), .. new[] { options.Companion }.OfType<CompanionName>()];
        if (beside.Length == 0)
            return files.Select(file => (file, (string?)null));
        var there = new Dictionary<string, FolderEntry>(_names);
        foreach (var entry in all.Where(e => e.IsFile))
            there[entry.Name] = entry;
        var list = files.ToList();
        var others = list.SelectMany(f => beside.Select(b => b.Of(f.Name))).ToHashSet(_names);
        return list.Where(f => !others.Contains(f.Name)).Select(f => (f, Lacks(f)));

        string? Lacks(FolderEntry file)
        {
            var companion = options.Companion is { } named ? there.GetValueOrDefault(named.Of(file.Name)) : null;
            if (!options.IsReleasedBy(file.Modified, companion))
            {
                return companion is null
                    ? "the file beside it that says that it is whole does not come."
                    : "the file beside it that says that it is whole is older than it, of an earlier one, and no newer one comes.";
            }

            return options.Checks.All(
                check => there.TryGetValue(check.Name.Of(file.Name), out var of) && of.Size >= check.Least)
                ? null
                : "the file beside it by which it is checked does not come.";
        }
    }
}
