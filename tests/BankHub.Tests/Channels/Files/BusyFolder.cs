using BankHub.Channels.Files;

namespace BankHub.Tests.Channels.Files;

/// <summary>A folder in which somebody else is at work: before each look something may happen.</summary>
internal sealed class BusyFolder(IFolder inner, Action<int> before) : IFolder
{
    private int _looks;

    /// <summary>Entries that lie there as well, before all others.</summary>
    public IReadOnlyList<FolderEntry> Crowd { get; init; } = [];

    public Task<FolderEntry?> StatAsync(string name, CancellationToken cancellationToken)
    {
        before(_looks++);
        return inner.StatAsync(name, cancellationToken);
    }

    public async Task<IReadOnlyList<FolderEntry>> ListAsync(int limit, CancellationToken cancellationToken) =>
        [.. Crowd.Concat(await inner.ListAsync(limit, cancellationToken)).Take(limit)];

    public Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        inner.WriteAsync(name, bytes, cancellationToken);

    public Task<byte[]?> ReadAsync(string name, long limit, CancellationToken cancellationToken) =>
        inner.ReadAsync(name, limit, cancellationToken);

    public Task RenameAsync(string from, string to, CancellationToken cancellationToken) => inner.RenameAsync(from, to, cancellationToken);

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => inner.RemoveAsync(name, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
