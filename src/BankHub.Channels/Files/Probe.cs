using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files;

/// <summary>Finds out after a crash whether a drop happened, by renaming its temporary file away: then it no longer can.</summary>
internal sealed class Probe(IFolder folder, FileDrop file, SendTicket ticket, FileChannelOptions options)
{
    private readonly string _temporary = DropNames.Of(file.FileName, ticket, options).Temporary;

    public async Task<Delivery> RunAsync(CancellationToken cancellationToken)
    {
        // What was to lie beside it first: a sender that wakes must not put it beside its successor's file.
        for (var i = 1; i <= options.Checks.Count; i++)
            await VoidAsync(DropNames.Beside(ticket, i, options), cancellationToken);
        var away = await RenameAwayAsync(cancellationToken);

        // OpenSSH renames by a link and an unlink: a server that died between the two left both names, and the final one counts.
        if (await new Published(folder, file, ticket).JudgeAsync(cancellationToken) is { } there)
            return there is Delivery.Done && await IsUncheckableAsync(cancellationToken)
                ? new Delivery.InDoubt("ALARM: the file lies there without what must lie beside it, by which it is checked.")
                : there;

        // The void file stays until the sweep, so that a probe that is killed here proves the same once more.
        return away
            ? new Delivery.Refused("The file still had its temporary name and was renamed away: it was never dropped.", MayRetry: true)
            : new Delivery.InDoubt("Neither the temporary nor the final file is there: it was never written, or the bank took it.");
    }

    private async Task VoidAsync(string temporary, CancellationToken cancellationToken)
    {
        try
        {
            await folder.RenameAsync(temporary, DropNames.Void(temporary, options), cancellationToken);
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            // It was never written, or has its name already, or an earlier probe renamed it away.
            await folder.RemoveAsync(temporary, cancellationToken);
        }
    }

    // The bank may take the file and what lies beside it one after the other.
    private async Task<bool> IsUncheckableAsync(CancellationToken cancellationToken)
    {
        foreach (var check in options.Checks)
        {
            if (await folder.StatAsync(check.Name.Of(file.FileName), cancellationToken) is not { IsFile: true })
                return await folder.StatAsync(file.FileName, cancellationToken) is not null;
        }

        return false;
    }

    private async Task<bool> RenameAwayAsync(CancellationToken cancellationToken)
    {
        var away = DropNames.Void(_temporary, options);
        try
        {
            await folder.RenameAsync(_temporary, away, cancellationToken);
            return true;
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            return await folder.StatAsync(away, cancellationToken) is { IsFile: true }
                && await folder.StatAsync(_temporary, cancellationToken) is null;
        }
    }
}
