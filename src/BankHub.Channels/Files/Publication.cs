using BankHub.Channels.Files.Beside;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files;

/// <summary>The last step of a drop: the rename that publishes, and what its answer proves.</summary>
internal sealed class Publication(
    IFolder folder, DropNames names, Published published, CheckDrop checks, FileChannelOptions options)
{
    public async Task<Delivery> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            CrashPoint.At("drop.renaming");
            await folder.RenameAsync(names.Temporary, names.Final, cancellationToken);
            CrashPoint.At("drop.renamed");
        }
        catch (FolderException e) when (e.Fault == FolderFault.NotSent)
        {
            return new Delivery.Refused(e.Message, MayRetry: true);
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            return await JudgeRefusalAsync(e, cancellationToken);
        }
        catch (Exception e)
        {
            var reason = e is FolderException ? e.Message : $"failed by {e.GetType().Name}.";
            return new Delivery.InDoubt($"The rename was requested, and then: {reason}");
        }

        return await ConfirmAsync(cancellationToken);
    }

    /// <summary>
    /// The other side answered that it did not rename. Servers that rename by link and unlink may have shown the final name for a moment,
    /// in which a bank takes files: that the temporary file still has its name is proof only where no link can have come before.
    /// </summary>
    private async Task<Delivery> JudgeRefusalAsync(FolderException refusal, CancellationToken cancellationToken)
    {
        try
        {
            var delivery = await published.JudgeAsync(cancellationToken);
            if (delivery is null && await folder.StatAsync(names.Temporary, cancellationToken) is { IsFile: true })
                delivery = options.FinalStays || refusal.Fault is FolderFault.NotFound or FolderFault.Unsupported
                    ? new Delivery.Refused($"The rename was refused: {refusal.Message}", refusal.MayPass)
                    : new Delivery.InDoubt($"The rename was refused ({refusal.Message}), but the bank may have seen the final name.");
            if (delivery is null)
                return new Delivery.InDoubt($"The rename was refused ({refusal.Message}), but the temporary file is gone.");
            // In doubt the temporary file stays: it is what a probe proves its answer by.
            if (delivery is not Delivery.InDoubt)
                await Leftovers.TryRemoveAsync(folder, names.Temporary);
            return delivery;
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            return new Delivery.InDoubt($"The rename was refused ({refusal.Message}), and then it could not be looked at.");
        }
    }

    /// <summary>The other side answered that it renamed. The bank may have taken the file already: absence is no contradiction.</summary>
    private async Task<Delivery> ConfirmAsync(CancellationToken cancellationToken)
    {
        try
        {
            var standing = await published.LookAsync(read: false, cancellationToken);
            if (standing == Standing.Ours && !await checks.StandAsync(cancellationToken)
                && await published.LookAsync(read: false, cancellationToken) == Standing.Ours)
                return new Delivery.InDoubt("ALARM: the file lies there, and what lies beside it is not what was put there.");
            if (standing == Standing.Ours)
                return new Delivery.Done(null);
            if (standing == Standing.Other)
                return new Delivery.InDoubt("ALARM: the rename was confirmed, but something else lies under the final name.");
            if (standing == Standing.Nothing && await folder.StatAsync(names.Temporary, cancellationToken) is not null)
                return new Delivery.InDoubt("ALARM: the rename was confirmed, but the file still has its temporary name.");
            return options.FinalStays
                ? new Delivery.InDoubt("ALARM: the rename was confirmed, but nothing lies under the final name.")
                : new Delivery.Done(null);
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            // The server's own word stands; this look was a bonus.
            return new Delivery.Done(null);
        }
    }
}
