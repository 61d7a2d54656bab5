using System.Globalization;
using BankHub.Channels.Files.Beside;
using BankHub.Core.Ports;

namespace BankHub.Channels.Files;

/// <summary>What becomes at the bank of a file that is stored here: deleted, or moved into a folder over no other file.</summary>
internal sealed class Afterwards(PickUpOptions options)
{
    private const int Names = 20;

    /// <summary>
    /// Each goes only as it was seen: another of its name belongs to the next file, which was never stored here. What it is checked by goes
    /// before the file, since it would be taken for the check of the next one; the companion goes after it: one that is left alone is older
    /// than that and says nothing of it.
    /// </summary>
    public async Task RunAsync(IFolder folder, RemoteFile file, Neighbours seen, CancellationToken cancellationToken)
    {
        var self = new FolderEntry(file.Name, IsFile: true, file.Size, file.Modified);
        if (seen.Checks.Count > 0 && await folder.StatAsync(self.Name, cancellationToken) != self)
            return;
        foreach (var check in seen.Checks)
            await AwayAsync(folder, check, cancellationToken);
        if (await AwayAsync(folder, self, cancellationToken) && seen.Companion is { } companion)
            await AwayAsync(folder, companion, cancellationToken);
    }

    /// <summary>False where it does not lie there any more as it was seen, and nothing was done.</summary>
    private async Task<bool> AwayAsync(IFolder folder, FolderEntry seen, CancellationToken cancellationToken)
    {
        var archived = options.Archive is { } archive ? await FreeAsync(folder, archive, seen, cancellationToken) : null;
        if (await folder.StatAsync(seen.Name, cancellationToken) != seen)
            return false;
        await (archived is null
            ? folder.RemoveAsync(seen.Name, cancellationToken)
            : folder.RenameAsync(seen.Name, archived, cancellationToken));
        return true;
    }

    /// <summary>A name in the archive that no file has; looked for before the last look at the file.</summary>
    private static async Task<string> FreeAsync(IFolder folder, string archive, FolderEntry seen, CancellationToken cancellationToken)
    {
        foreach (var candidate in Candidates(seen.Name, seen.Modified).Select(n => $"{archive}/{n}"))
        {
            if (await folder.StatAsync(candidate, cancellationToken) is null)
                return candidate;
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
