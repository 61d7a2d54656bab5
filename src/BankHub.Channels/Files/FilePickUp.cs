using BankHub.Channels.Files.Beside;
using BankHub.Channels.Protection.Files;
using BankHub.Core.Ports;
using Microsoft.Extensions.Logging;

namespace BankHub.Channels.Files;

/// <summary>Fetches files from a folder of the bank. Names are the bank's: only plain ones of regular files are ever looked at.</summary>
internal sealed partial class FilePickUp(
    OpenFolder open, NamePattern pattern, PickUpOptions options, ILogger<FilePickUp> logger, TimeProvider clock, FileChain? chain = null)
    : IPickUp
{
    private const int MaxEntries = 100_000;

    /// <summary>The most lines that one fetch uses: what came over one that broke is kept.</summary>
    private const int Lines = 3;

    private readonly PickUpList _list = new(pattern, options);
    private readonly Afterwards _afterwards = new(options);
    private readonly Pairs _pairs = new(options, chain is null ? null : chain.AgreesAsync, clock);

    public bool Leaves => options.Leaves;

    /// <summary>The same for files that come with others beside them, and are stored together with those.</summary>
    public FilePickUp With(FileChain behind) => new(open, pattern, options with { Checks = behind.Beside }, logger, clock, behind);

    public Task<Listing> ListAsync(CancellationToken cancellationToken) => InTimeAsync(
        async (folder, deadline) =>
        {
            var all = await folder.ListAsync(MaxEntries, deadline);
            var listed = await folder.SettledAsync(_list.Of(all), deadline);
            if (all.Count < MaxEntries)
                return new Listing([.. listed, .. _pairs.Overdue(listed, _list.Waiting(all))]);

            // What seems to lack something may have it among those that were not seen.
            LogFull(logger, MaxEntries);
            return new Listing([.. listed]) { CutAt = MaxEntries };
        },
        cancellationToken);

    public Task<ReadOnlyMemory<byte>?> FetchAsync(RemoteFile file, long limit, CancellationToken cancellationToken)
    {
        var partial = new PartialRead();
        return InTimeAsync((folder, deadline) => FetchAsync(folder, file, limit, partial, deadline), cancellationToken, Lines);
    }

    public Task ReleaseAsync(RemoteFile file, CancellationToken cancellationToken) => options.Leaves ? Task.CompletedTask : InTimeAsync(
        async (folder, deadline) =>
        {
            if (FileName.IsPlain(file.Name))
                await _afterwards.RunAsync(folder, file, _pairs.Seen(file), deadline);
            _pairs.Released(file);
            return true;
        },
        cancellationToken);

    private async Task<ReadOnlyMemory<byte>?> FetchAsync(
        IFolder folder, RemoteFile file, long limit, PartialRead partial, CancellationToken deadline)
    {
        if (file.Size > limit || !await IsAsListedAsync(folder, file, deadline)
            || await _pairs.StandAsync(folder, file, deadline) is not { } beside)
            return null;
        try
        {
            var bytes = await folder.ReadAsync(file.Name, limit, partial, deadline);
            if (bytes?.Length != file.Size || !await IsAsListedAsync(folder, file, deadline))
                return null;
            var taken = await _pairs.TakeAsync(folder, file, bytes, beside, deadline);
            return beside.Checks.Count == 0 || await IsAsListedAsync(folder, file, deadline) ? taken : null;
        }
        catch (FolderException e) when (e.Fault == FolderFault.NotFound)
        {
            return null;
        }
    }

    private static async Task<bool> IsAsListedAsync(IFolder folder, RemoteFile file, CancellationToken cancellationToken) =>
        FileName.IsPlain(file.Name)
        && await folder.StatAsync(file.Name, cancellationToken) is { IsFile: true } now
        && now.Size == file.Size
        && now.Modified == file.Modified;

    private async Task<T> InTimeAsync<T>(
        Func<IFolder, CancellationToken, Task<T>> work, CancellationToken cancellationToken, int lines = 1)
    {
        using var deadline = Deadline.Of(options.Timeout, cancellationToken);
        for (var left = lines - 1; ; left--)
        {
            try
            {
                return await OnOneLineAsync(work, deadline.Token);
            }
            catch (PickUpException e) when (e.Fault == PickUpFault.Lost && left > 0 && !deadline.IsCancellationRequested)
            {
                // Another line goes on where this one broke.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new PickUpException(PickUpFault.Lost, "The bank's folder did not answer in time.");
            }
        }
    }

    private async Task<T> OnOneLineAsync<T>(Func<IFolder, CancellationToken, Task<T>> work, CancellationToken deadline)
    {
        IFolder folder;
        try
        {
            folder = await open(deadline);
        }
        catch (FolderException e)
        {
            throw new PickUpException(e.Fault == FolderFault.Misconfigured ? PickUpFault.Identity : PickUpFault.Unreachable, e.Message);
        }

        await using (folder)
        {
            try
            {
                return await work(folder, deadline);
            }
            catch (FolderException e)
            {
                throw new PickUpException(e.IsAnswer ? PickUpFault.File : PickUpFault.Lost, e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bank's folder holds {Count} entries or more: the others are not looked at")]
    private static partial void LogFull(ILogger logger, int count);
}
