using BankHub.Channels.Files;
using BankHub.Channels.Files.Lending;

namespace BankHub.Channels.Sftp;

/// <summary>A folder on an SFTP server, over a session that is ours alone until we give it back.</summary>
internal sealed class SftpFolder(Loan<SftpSession> loan, string path, bool syncs = true) : IFolder
{
    private readonly SftpSession _session = loan.Session;
    private readonly SftpLimits _limits = syncs ? loan.Session.Limits : loan.Session.Limits with { CanSync = false };

    public async Task<FolderEntry?> StatAsync(string name, CancellationToken cancellationToken)
    {
        const string What = "Looking at a file";
        var reply = await _session.AskAsync(PacketType.LinkStat, p => p.Text(Full(name)), cancellationToken);
        try
        {
            var reader = reply.Expect(PacketType.Attributes, What).Read();
            var attributes = FileAttributes.Read(ref reader);
            return !reader.IsBroken ? attributes.Entry(name) : throw new FolderException(FolderFault.Lost, $"{What}: the answer is cut.");
        }
        catch (FolderException e) when (e.Fault == FolderFault.NotFound)
        {
            return null;
        }
    }

    public Task<IReadOnlyList<FolderEntry>> ListAsync(int limit, CancellationToken cancellationToken) =>
        new SftpListing(_session).RunAsync(path, limit, cancellationToken);

    public Task<IReadOnlyList<FolderEntry>> ListBelowAsync(string folder, int limit, CancellationToken cancellationToken) =>
        new SftpListing(_session).RunAsync(Full(folder), limit, cancellationToken);

    public Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        new SftpUpload(_session, _limits).RunAsync(Full(name), bytes, cancellationToken);

    public Task ContinueAsync(string name, ReadOnlyMemory<byte> bytes, long from, CancellationToken cancellationToken) =>
        new SftpUpload(_session, _limits).ContinueAsync(Full(name), bytes, (int)from, cancellationToken);

    public Task<byte[]?> ReadAsync(string name, long limit, CancellationToken cancellationToken) =>
        ReadAsync(name, limit, new PartialRead(), cancellationToken);

    public Task<byte[]?> ReadAsync(string name, long limit, PartialRead partial, CancellationToken cancellationToken) =>
        new SftpDownload(_session, _limits).RunAsync(Full(name), limit, partial, cancellationToken);

    public Task<byte[]?> HashAsync(string name, long limit, CancellationToken cancellationToken) =>
        new SftpDownload(_session, _limits).HashAsync(Full(name), limit, cancellationToken);

    // The plain RENAME of version 3, which refuses to overwrite. Never posix-rename@openssh.com, which overwrites.
    public async Task RenameAsync(string from, string to, CancellationToken cancellationToken) =>
        (await _session.AskAsync(PacketType.Rename, p => p.Text(Full(from)).Text(Full(to)), cancellationToken)).ExpectOk("Renaming");

    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var reply = await _session.AskAsync(PacketType.Remove, p => p.Text(Full(name)), cancellationToken);
        try
        {
            reply.ExpectOk("Removing a file");
        }
        catch (FolderException e) when (e.Fault == FolderFault.NotFound)
        {
            // It is gone, which was the aim.
        }
    }

    public ValueTask DisposeAsync()
    {
        loan.Return();
        return ValueTask.CompletedTask;
    }

    private string Full(string name) => $"{path}/{name}";
}
