namespace BankHub.Channels.Files;

/// <summary>Removes temporary files that sends of ours left behind more than an hour ago: now and then, after a send.</summary>
internal sealed class LeftoverSweep(TimeProvider clock, FileChannelOptions options)
{
    private const int MaxNames = 10_000;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private long? _last;

    /// <summary>Gives the folder back, after a sweep when one is due; nobody waits for it.</summary>
    /// <param name="folder">The folder of a send that has ended.</param>
    /// <param name="folderTime">The time at the other side: ages are told by its clock, not by ours.</param>
    public async Task ReleaseAsync(IFolder folder, DateTimeOffset? folderTime)
    {
        await using (folder)
        {
            if (folderTime is { } now && IsDue())
                await SweepAsync(folder, now - Age);
        }
    }

    private async Task SweepAsync(IFolder folder, DateTimeOffset oldest)
    {
        try
        {
            using var deadline = new CancellationTokenSource(Most);
            var below = options.TemporaryFolder;
            var entries = below is null
                ? await folder.ListAsync(MaxNames, deadline.Token)
                : await folder.ListBelowAsync(below, MaxNames, deadline.Token);
            foreach (var entry in entries.Where(e => e.IsFile && DropNames.IsLeftover(e.Name, options.Suffix)))
            {
                // A listing of FTP can be in another time zone than the time that the drop was told: the same look gives both.
                var name = below is null ? entry.Name : $"{below}/{entry.Name}";
                if (await folder.StatAsync(name, deadline.Token) is { IsFile: true } there && there.Modified < oldest)
                    await folder.RemoveAsync(name, deadline.Token);
            }
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            // The next sweep takes them.
        }
    }

    private bool IsDue()
    {
        lock (_lock)
        {
            var due = _last is not { } last || clock.GetElapsedTime(last) >= Every;
            if (due)
                _last = clock.GetTimestamp();
            return due;
        }
    }
}
