using BankHub.Core.Ports;
using Microsoft.Extensions.Logging;

namespace BankHub.Channels.Files;

/// <summary>Fetches files from a folder of the bank. Names are the bank's: only plain ones of regular files are ever looked at.</summary>
internal sealed partial class FilePickUp(OpenFolder open, NamePattern pattern, FileChannelOptions options, ILogger<FilePickUp> logger)
    : IPickUp
{
    /// <summary>The most names of one listing; the rest comes when these are gone.</summary>
    private const int MaxNames = 10_000;

    private const int MaxEntries = 100_000;

    public Task<IReadOnlyList<RemoteFile>> ListAsync(CancellationToken cancellationToken) => WithFolderAsync<IReadOnlyList<RemoteFile>>(
        async (folder, deadline) =>
        {
            var all = await folder.ListAsync(MaxEntries, deadline);
            var matching = all.Where(e => e.Name is not ("." or "..") && pattern.Matches(e.Name)).ToList();
            var fit = matching.Where(e => e.IsFile && FileName.IsPlain(e.Name)).ToList();
            if (fit.Count < matching.Count)
                LogRefused(logger, matching.Count - fit.Count);
            return [.. fit.OrderBy(e => e.Modified).ThenBy(e => e.Name, StringComparer.Ordinal).Take(MaxNames)
                .Select(e => new RemoteFile(e.Name, e.Size, e.Modified))];
        },
        cancellationToken);

    public Task<ReadOnlyMemory<byte>?> FetchAsync(RemoteFile file, long limit, CancellationToken cancellationToken) => WithFolderAsync(
        async (folder, deadline) =>
        {
            if (file.Size > limit || !await IsAsListedAsync(folder, file, deadline))
                return null;
            try
            {
                var bytes = await folder.ReadAsync(file.Name, limit, deadline);
                return bytes?.Length == file.Size && await IsAsListedAsync(folder, file, deadline) ? bytes : (ReadOnlyMemory<byte>?)null;
            }
            catch (FolderException e) when (e.Fault == FolderFault.NotFound)
            {
                return null;
            }
        },
        cancellationToken);

    public Task ReleaseAsync(RemoteFile file, CancellationToken cancellationToken) => WithFolderAsync(
        async (folder, deadline) =>
        {
            // Another file under the same name was never stored here.
            if (await IsAsListedAsync(folder, file, deadline))
                await folder.RemoveAsync(file.Name, deadline);
            return true;
        },
        cancellationToken);

    private static async Task<bool> IsAsListedAsync(IFolder folder, RemoteFile file, CancellationToken cancellationToken) =>
        FileName.IsPlain(file.Name)
        && await folder.StatAsync(file.Name, cancellationToken) is { IsFile: true } now
        && now.Size == file.Size
        && now.Modified == file.Modified;

    private async Task<T> WithFolderAsync<T>(Func<IFolder, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Of(options.Timeout, cancellationToken);
        try
        {
            await using var folder = await open(deadline.Token);
            return await work(folder, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FolderException(FolderFault.Lost, "The bank's folder did not answer in time.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} entries in the bank's folder match, but are no plain files: refused")]
    private static partial void LogRefused(ILogger logger, int count);
}
