using System.Globalization;
using BankHub.Core.Ports;

namespace BankHub.Channels.Files;

/// <summary>What becomes at the bank of a file that is stored here: deleted, or moved into a folder over no other file.</summary>
internal sealed class Afterwards(PickUpOptions options)
{
    private const int Names = 20;

    /// <summary>
    /// What it is checked by goes before the file, since it would be taken for the check of the next file of that name; the companion goes
    /// after it: one that is left alone is older than that and says nothing of it.
    /// </summary>
    public async Task RunAsync(
        IFolder folder, RemoteFile file, IReadOnlyList<FolderEntry> checks, CancellationToken cancellationToken)
    {
        foreach (var check in checks)
            await AwayAsync(folder, check.Name, check.Modified, cancellationToken);
        await AwayAsync(folder, file.Name, file.Modified, cancellationToken);
        if (options is { Companion: { } named, CompanionIsOwn: true }
            && await folder.StatAsync(named.Of(file.Name), cancellationToken) is { IsFile: true } there)
            await AwayAsync(folder, there.Name, there.Modified, cancellationToken);
    }

    private async Task AwayAsync(IFolder folder, string name, DateTimeOffset modified, CancellationToken cancellationToken)
    {
        if (options.Archive is null)
        {
            await folder.RemoveAsync(name, cancellationToken);
            return;
        }

        foreach (var candidate in Candidates(name, modified).Select(n => $"{options.Archive}/{n}"))
        {
            if (await folder.StatAsync(candidate, cancellationToken) is not null)
                continue;
            await folder.RenameAsync(name, candidate, cancellationToken);
            return;
        }

        throw new FolderException(FolderFault.Failed, "The archive holds too many files of this name.");
    }

    private static IEnumerable<string> Candidates(string name, DateTimeOffset modified)
    {
        yield return name;
        var dated = string.Create(CultureInfo.InvariantCulture, $"{name}.{modified.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        yield return dated;
        for (var i = 2; i <= Names; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{dated}.{i}");
    }
}
