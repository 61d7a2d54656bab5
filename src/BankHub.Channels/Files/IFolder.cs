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

    /// <summary>Creates a file that must not exist, writes it, forces it to the disk and closes it.</summary>
    Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Reads a file whole; null when it is longer than the limit or changed while it was read.</summary>
    Task<byte[]?> ReadAsync(string name, long limit, CancellationToken cancellationToken);

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
