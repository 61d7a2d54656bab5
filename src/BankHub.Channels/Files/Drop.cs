using System.Diagnostics;
using System.Security.Cryptography;
using BankHub.Channels.Files.Beside;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files;

/// <summary>
/// One file drop: write under a temporary name, look at what was written, ask whether the lease still stands, rename. Everything that
/// ends before the rename request leaves is Refused; from then on only the other side's word can say that it was not done. That the bytes
/// are the sealed ones is found out while they are written: nothing but the temporary name bears them before it is known.
/// </summary>
/// <param name="folder">The folder at the bank.</param>
/// <param name="file">What is dropped.</param>
/// <param name="ticket">The right to drop it.</param>
/// <param name="options">What the bank can do.</param>
/// <param name="started">When the send began.</param>
/// <param name="continues">Whether an earlier line of the same send broke: its temporary file may stand.</param>
internal sealed class Drop(
    IFolder folder, FileDrop file, SendTicket ticket, FileChannelOptions options, long started, bool continues = false)
{
    private const int Small = 256 * 1024;

    private readonly DropNames _names = DropNames.Of(file.FileName, ticket, options);
    private readonly Published _published = new(folder, file, ticket);
    private readonly CheckDrop _checks = new(folder, file, ticket, options, started);

    // On another core, since it takes a sixth of the time in which a large file is written.
    private readonly Task<bool> _isSealed = file.Body.Length <= Small
        ? Task.FromResult(IsSealed(file, ticket)) : Task.Run(() => IsSealed(file, ticket));

    /// <summary>The time at the other side, as far as this drop has learnt it.</summary>
    public DateTimeOffset? FolderTime { get; private set; }

    /// <summary>Whether the line broke before the rename: another line may go on with what stands.</summary>
    public bool LineBroke { get; private set; }

    public async Task<Delivery> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await PrepareAsync(cancellationToken) is { } ended)
                return ended;
        }
        catch (FolderException e)
        {
            LineBroke = e.Fault is FolderFault.Lost or FolderFault.NotSent;
            return await ClearedAsync(new Delivery.Refused(e.Message, e.MayPass));
        }
        catch (OperationCanceledException)
        {
            return await ClearedAsync(new Delivery.Refused("The time ran out before the rename.", MayRetry: true));
        }

        // A temporary file whose lease is lost stays where it is: the next holder proves with it that nothing was dropped.
        return await MayGoAsync(cancellationToken) is { } reason
            ? new Delivery.Refused(reason, MayRetry: true)
            : await new Publication(folder, _names, _published, _checks, options).RunAsync(cancellationToken);
    }

    private async Task<Delivery?> PrepareAsync(CancellationToken cancellationToken)
    {
        await new Upload(folder, _names.Temporary, file.Body).RunAsync(continues, cancellationToken);
        CrashPoint.At("drop.written");
        if (!await _isSealed)
            return await ClearedAsync(Foreign);
        var written = await folder.StatAsync(_names.Temporary, cancellationToken);
        FolderTime = written?.Modified;
        if (written is not { IsFile: true } || written.Size != file.Body.Length)
            return await ClearedAsync(Alarm($"the other side confirmed {file.Body.Length} bytes and holds {written?.Size ?? 0}."));
        if (options.ReadBack && await _published.IsSameAsync(_names.Temporary, cancellationToken) == false)
            return await ClearedAsync(Alarm("what was read back is not what was written."));

        // A rename over an existing name is refused later as well, but with a status that can mean anything.
        if (await _published.JudgeAsync(cancellationToken) is { } there)
            return await ClearedAsync(there);
        await _checks.PutAsync(cancellationToken);
        return null;
    }

    private async Task<string?> MayGoAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await ticket.StillHeld(cancellationToken))
                return "The lease was lost before the rename.";
        }
        catch (Exception e)
        {
            return $"Whether the lease still stands could not be asked: {e.GetType().Name}.";
        }

        // A process that was stopped here and woken has an old answer about its lease; its clock ran on.
        return cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(started) >= ticket.Deadline
            ? "The time ran out before the rename."
            : null;
    }

    private async Task<Delivery> ClearedAsync(Delivery delivery)
    {
        await Leftovers.TryRemoveAsync(folder, _names.Temporary);
        return await _isSealed ? delivery : Foreign;
    }

    private static bool IsSealed(FileDrop file, SendTicket ticket) =>
        SHA256.HashData(file.Body.Span).AsSpan().SequenceEqual(ticket.Sha256.Span);

    private static Delivery.Refused Foreign { get; } = new("ALARM: the bytes are not those that were written down.", MayRetry: false);

    private static Delivery.Refused Alarm(string what) => new($"ALARM: {what}", MayRetry: true);
}
