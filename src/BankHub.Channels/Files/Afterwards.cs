using System.Globalization;
using BankHub.Core.Ports;

namespace BankHub.Channels.Files;

/// <summary>What becomes at the bank of a file that is stored here: deleted, or moved into a folder over no other file.</summary>
internal sealed class Afterwards(PickUpOptions options)
{
    private const int Names = 20;

    /// <summary>The file goes before its companion: a companion that is left alone says nothing of a file that comes later.</summary>
    public async Task RunAsync(IFolder folder, RemoteFile file, CancellationToken cancellationToken)
    {
        await AwayAsync(folder, file.Name, file.Modified, cancellationToken);
        if (options is { Companion: { } named, CompanionIsOwn: true } && named.Of(file.Name) is { } companion
            && await folder.StatAsync(companion, cancellationToken) is { IsFile: true } there)
            await AwayAsync(folder, companion, there.Modified, cancellationToken);
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
