using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files;

/// <summary>Finds out after a crash whether a drop happened, by renaming its temporary file away: then it no longer can.</summary>
internal sealed class Probe(IFolder folder, FileDrop file, SendTicket ticket, FileChannelOptions options)
{
    private readonly DropNames _names = DropNames.Of(file.FileName, ticket, options);

    public async Task<Delivery> RunAsync(CancellationToken cancellationToken)
    {
        var away = await RenameAwayAsync(cancellationToken);

        // OpenSSH renames by a link and an unlink: a server that died between the two left both names, and the final one counts.
        if (await new Published(folder, file, ticket).JudgeAsync(cancellationToken) is { } there)
            return there;

        // The void file stays until the sweep, so that a probe that is killed here proves the same once more.
        return away
            ? new Delivery.Refused("The file still had its temporary name and was renamed away: it was never dropped.", MayRetry: true)
            : new Delivery.InDoubt("Neither the temporary nor the final file is there: it was never written, or the bank took it.");
    }

    private async Task<bool> RenameAwayAsync(CancellationToken cancellationToken)
    {
        try
        {
            await folder.RenameAsync(_names.Temporary, _names.Void, cancellationToken);
            return true;
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            return await folder.StatAsync(_names.Void, cancellationToken) is { IsFile: true }
                && await folder.StatAsync(_names.Temporary, cancellationToken) is null;
        }
    }
}
