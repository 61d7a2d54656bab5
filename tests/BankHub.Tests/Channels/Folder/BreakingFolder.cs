using BankHub.Channels.Files;

namespace BankHub.Tests.Channels.Folder;

/// <summary>Where in an operation the folder goes away.</summary>
internal enum Moment
{
    Before,

    /// <summary>The operation provably never left.</summary>
    Unsent,

    /// <summary>The operation is refused, and nothing was made.</summary>
    Denied,
    Halfway,
    After,
}

/// <summary>A folder that goes away at one of its operations, as a mount of a network does, and stays away.</summary>
internal sealed class BreakingFolder(IFolder inner, int at, Moment moment) : IFolder
{
    private int _operations;

    public Task<FolderEntry?> StatAsync(string name, CancellationToken cancellationToken) =>
        DoAsync(() => inner.StatAsync(name, cancellationToken));

    public Task<IReadOnlyList<FolderEntry>> ListAsync(int limit, CancellationToken cancellationToken) =>
        DoAsync(() => inner.ListAsync(limit, cancellationToken));

    public Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => DoAsync(
        async () =>
        {
            await inner.WriteAsync(name, bytes, cancellationToken);
            return true;
        },
        () => inner.WriteAsync(name, bytes[..(bytes.Length / 2)], cancellationToken));

    public Task ContinueAsync(string name, ReadOnlyMemory<byte> bytes, long from, CancellationToken cancellationToken) => DoAsync(
        async () =>
        {
            await inner.ContinueAsync(name, bytes, from, cancellationToken);
            return true;
        },
        () => inner.ContinueAsync(name, bytes[..(int)((bytes.Length + from) / 2)], from, cancellationToken));

    public Task<byte[]?> ReadAsync(string name, long limit, CancellationToken cancellationToken) =>
        DoAsync(() => inner.ReadAsync(name, limit, cancellationToken));

    public Task RenameAsync(string from, string to, CancellationToken cancellationToken) => DoAsync(async () =>
    {
        await inner.RenameAsync(from, to, cancellationToken);
        return true;
    });

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => DoAsync(async () =>
    {
        await inner.RemoveAsync(name, cancellationToken);
        return true;
    });

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task<T> DoAsync<T>(Func<Task<T>> work, Func<Task>? half = null)
    {
        var number = _operations++;
        if (number > at || (number == at && moment == Moment.Unsent))
            throw new FolderException(FolderFault.NotSent, "The folder is away.");
        if (number == at && moment is (Moment.Before or Moment.Denied))
            throw new FolderException(moment == Moment.Denied ? FolderFault.Denied : FolderFault.Lost, "The folder is away.")
            {
                IsUntouched = moment == Moment.Denied,
            };
        if (number < at)
            return await work();
        if (moment == Moment.After || half is null)
            await work();
        else
            await half();
        throw new FolderException(FolderFault.Lost, "The folder went away.");
    }
}
