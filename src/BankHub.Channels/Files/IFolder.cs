using System.Security.Cryptography;
using BankHub.Core.Ports;

namespace BankHub.Channels.Files;

/// <summary>
/// One folder, held open: on a bank's SFTP server or on this machine. Names are plain file names. What goes wrong is a
/// <see cref="FolderException"/> with a fault of a closed list.
/// </summary>
internal interface IFolder : IAsyncDisposable
{
    /// <summary>What lies under the name, without following a link; null for nothing.</summary>
    Task<FolderEntry?> StatAsync(string name, CancellationToken cancellationToken);

    /// <summary>Everything that lies here, links not followed, up to a limit.</summary>
    Task<IReadOnlyList<FolderEntry>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The same of a folder below this one; nothing where that cannot be looked at.</summary>
    Task<IReadOnlyList<FolderEntry>> ListBelowAsync(string folder, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FolderEntry>>([]);

    /// <summary>
    /// The listed files that can be told from others that take their names, with times that do. Only a side that tells times too coarsely
    /// has more to do for it.
    /// </summary>
    Task<IReadOnlyList<RemoteFile>> SettledAsync(IReadOnlyList<RemoteFile> listed, CancellationToken cancellationToken) =>
        Task.FromResult(listed);

    /// <summary>
    /// Creates a file that must not exist, writes it, forces it to the disk and closes it. <see cref="FolderException.IsUntouched"/> when
    /// it provably was not created.
    /// </summary>
    Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>
    /// Goes on with a file of ours that broke off: writes what comes after its first bytes, forces it to the disk and closes it.
    /// <see cref="FolderFault.Unsupported"/> where that cannot be done.
    /// </summary>
    Task ContinueAsync(string name, ReadOnlyMemory<byte> bytes, long from, CancellationToken cancellationToken) =>
        throw new FolderException(FolderFault.Unsupported, "A file cannot be continued here.");

    /// <summary>Reads a file whole; null when it is longer than the limit or changed while it was read.</summary>
    Task<byte[]?> ReadAsync(string name, long limit, CancellationToken cancellationToken);

    /// <summary>The same; what came before the line broke is kept, and the next call asks for the rest only.</summary>
    Task<byte[]?> ReadAsync(string name, long limit, PartialRead partial, CancellationToken cancellationToken) =>
        ReadAsync(name, limit, cancellationToken);

    /// <summary>The SHA-256 of a file, read whole; null when it is longer than the limit or changed while it was read.</summary>
    async Task<byte[]?> HashAsync(string name, long limit, CancellationToken cancellationToken) =>
        await ReadAsync(name, limit, cancellationToken) is { } bytes ? SHA256.HashData(bytes) : null;

    /// <summary>
    /// Renames and never overwrites. <see cref="FolderFault.NotSent"/> when the request provably never left; after
    /// <see cref="FolderFault.Lost"/> it may have been done.
    /// </summary>
    Task RenameAsync(string from, string to, CancellationToken cancellationToken);

    /// <summary>Deletes a file; one that is gone is no error.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);
}

/// <summary>Opens a folder; the caller gives it back by disposing of it.</summary>
internal delegate Task<IFolder> OpenFolder(CancellationToken cancellationToken);
