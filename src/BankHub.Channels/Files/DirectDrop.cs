using System.Diagnostics;
using System.Security.Cryptography;
using BankHub.Channels.Files.Beside;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files;

/// <summary>
/// A drop at a bank that cannot rename: the file is written under its final name, where the bank can see it from its first moment on, and
/// released by a companion where the bank waits for one. It is Refused only while no file was made; from then on only a whole file, looked
/// at and released, is Done, and everything else is doubt: also an empty or broken file is one that the bank may take and answer.
/// </summary>
internal sealed class DirectDrop(IFolder folder, FileDrop file, SendTicket ticket, FileChannelOptions options, long started)
{
    private readonly Published _published = new(folder, file, ticket);
    private readonly CheckDrop _checks = new(folder, file, ticket, options, started);
    private readonly string? _release = options.Release?.Of(file.FileName);

    public async Task<Delivery> RunAsync(CancellationToken cancellationToken)
    {
        if (!SHA256.HashData(file.Body.Span).AsSpan().SequenceEqual(ticket.Sha256.Span))
            return new Delivery.Refused("ALARM: the bytes are not those that were sealed.", MayRetry: false);
        try
        {
            if (await PrepareAsync(cancellationToken) is { } ended)
                return ended;
        }
        catch (FolderException e)
        {
            return new Delivery.Refused(e.Message, e.MayPass);
        }
        catch (OperationCanceledException)
        {
            return new Delivery.Refused("The time ran out before a byte left.", MayRetry: true);
        }

        try
        {
            return await MakeAsync(cancellationToken) ?? await FinishAsync(cancellationToken);
        }
        catch (Exception e)
        {
            var reason = e is FolderException ? e.Message : $"failed by {e.GetType().Name}.";
            return new Delivery.InDoubt($"The file was being written under its final name, and then: {reason}");
        }
    }

    /// <summary>
    /// What became of a send that was killed. Nothing can be renamed away here: a whole file that is released was delivered, and of
    /// anything else nobody knows what the bank has seen of it.
    /// </summary>
    public async Task<Delivery> ProbeAsync(CancellationToken cancellationToken)
    {
        var there = await _published.LookAsync(read: true, cancellationToken);
        return there == Standing.Ours && await IsReleasedAsync(cancellationToken)
            ? new Delivery.Done(null)
            : new Delivery.InDoubt(there switch
            {
                Standing.Ours => "The file stands whole under its final name and is not released.",
                Standing.Nothing => "Nothing lies under the final name: it was never written, or the bank took it.",
                _ => "Something else than the whole file lies under the final name.",
            });
    }

    /// <summary>The last look before the first byte; null when it may go.</summary>
    private async Task<Delivery?> PrepareAsync(CancellationToken cancellationToken)
    {
        if (await folder.StatAsync(file.FileName, cancellationToken) is not null)
        {
            return await _published.LookAsync(read: true, cancellationToken) == Standing.Ours && await IsReleasedAsync(cancellationToken)
                ? new Delivery.Done(null)
                : new Delivery.InDoubt("ALARM: something lies under the final name that is not the whole file, or is not released.");
        }

        await _checks.PutAsync(cancellationToken);
        if (!await ticket.StillHeld(cancellationToken))
            return new Delivery.Refused("The lease was lost before a byte left.", MayRetry: true);
        return cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(started) >= ticket.Deadline
            ? new Delivery.Refused("The time ran out before a byte left.", MayRetry: true)
            : null;
    }

    /// <summary>Writes the file; a delivery when it was not even made. That a later request never left says nothing of that.</summary>
    private async Task<Delivery?> MakeAsync(CancellationToken cancellationToken)
    {
        CrashPoint.At("direct.making");
        try
        {
            await folder.WriteAsync(file.FileName, file.Body, cancellationToken);
            return null;
        }
        catch (FolderException e) when (e.IsUntouched)
        {
            return new Delivery.Refused(e.Message, e.MayPass);
        }
    }

    /// <summary>Looks at the file that was written, and releases it.</summary>
    private async Task<Delivery> FinishAsync(CancellationToken cancellationToken)
    {
        CrashPoint.At("direct.written");
        var stands = await _published.LookAsync(options.ReadBack, cancellationToken);
        if (stands == Standing.Other && !await IsHiddenAsync(cancellationToken))
            return new Delivery.InDoubt("ALARM: what stands under the final name is not what was written.");

        // A bank that took it may have taken it half-written: the rest then went into a file that has no name any more.
        if (stands is Standing.Nothing or Standing.Vanished)
            return new Delivery.InDoubt("The file was written and is gone from its name: the bank took it, whole or not.");

        // A bank that takes both may take what lies beside it first.
        if (!await _checks.StandAsync(cancellationToken)
            && await _published.LookAsync(read: false, cancellationToken) == Standing.Ours)
            return new Delivery.InDoubt("ALARM: the file was written, and what lies beside it by which it is checked is not what was put.");
        CrashPoint.At("direct.releasing");
        if (_release is not null && !await IsReleasedAsync(cancellationToken))
            await folder.WriteAsync(_release, ReadOnlyMemory<byte>.Empty, cancellationToken);
        CrashPoint.At("direct.released");
        return new Delivery.Done(null);
    }

    /// <summary>Whether the size is right and reading is denied: then the size is all that can be had.</summary>
    private async Task<bool> IsHiddenAsync(CancellationToken cancellationToken) =>
        await _published.LookAsync(read: false, cancellationToken) == Standing.Ours
        && await _published.IsSameAsync(file.FileName, cancellationToken) is null;

    private async Task<bool> IsReleasedAsync(CancellationToken cancellationToken) =>
        _release is null || await folder.StatAsync(_release, cancellationToken) is { IsFile: true };
}
