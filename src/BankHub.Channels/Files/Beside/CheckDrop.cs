using System.Diagnostics;
using System.Security.Cryptography;
using BankHub.Channels.Protection.Files;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files.Beside;

/// <summary>
/// Puts the files by which a drop is checked before the drop itself has its final name: whoever sees it can check it, and a crash between
/// the two leaves nothing at the bank but files that say something of a file which is not there. The next send puts its own in their place.
/// </summary>
internal sealed class CheckDrop(IFolder folder, FileDrop file, SendTicket ticket, FileChannelOptions options, long started)
{
    private readonly List<(string Name, byte[] Bytes)> _put = [];

    public async Task PutAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < options.Checks.Count; i++)
        {
            var bytes = Make(options.Checks[i]);
            var name = options.Checks[i].Name.Of(file.FileName);
            await PutAsync(name, bytes, i + 1, cancellationToken);
            _put.Add((name, bytes));
        }
    }

    /// <summary>Whether what was put still lies there: another sender that woke may have put its own. What is hidden counts.</summary>
    public async Task<bool> StandAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, bytes) in _put)
        {
            try
            {
                if (await folder.ReadAsync(name, bytes.Length, cancellationToken) is not { } there || !there.AsSpan().SequenceEqual(bytes))
                    return false;
            }
            catch (FolderException e) when (e.Fault is FolderFault.Denied or FolderFault.Unsupported)
            {
                continue;
            }
            catch (FolderException e) when (e.IsAnswer)
            {
                return false;
            }
        }

        return true;
    }

    private async Task PutAsync(string name, byte[] bytes, int number, CancellationToken cancellationToken)
    {
        if (await folder.StatAsync(name, cancellationToken) is not null)
        {
            if (await IsSameAsync(name, bytes, cancellationToken))
                return;

            // Of an earlier send, whose bytes were others.
            await AskAsync(cancellationToken);
            await folder.RemoveAsync(name, cancellationToken);
        }

        if (!options.Renames)
        {
            await AskAsync(cancellationToken);
            await folder.WriteAsync(name, bytes, cancellationToken);
            return;
        }

        var temporary = DropNames.Beside(ticket, number, options);
        await folder.RemoveAsync(temporary, cancellationToken);
        await folder.WriteAsync(temporary, bytes, cancellationToken);
        await AskAsync(cancellationToken);
        await folder.RenameAsync(temporary, name, cancellationToken);
    }

    /// <summary>A sender that was stopped and wakes must not put its own in the place of its successor's.</summary>
    private async Task AskAsync(CancellationToken cancellationToken)
    {
        if (!await ticket.StillHeld(cancellationToken))
            throw new FolderException(FolderFault.NotSent, "The lease was lost before a check file was put.");
        if (cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(started) >= ticket.Deadline)
            throw new FolderException(FolderFault.NotSent, "The time ran out before a check file was put.");
    }

    private async Task<bool> IsSameAsync(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            return await folder.ReadAsync(name, bytes.Length, cancellationToken) is { } there && there.AsSpan().SequenceEqual(bytes);
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            return false;
        }
    }

    private byte[] Make(CheckFile check)
    {
        try
        {
            return check.Make(file.FileName, file.Body);
        }
        catch (Exception e) when (e is StepException or KeyNotFoundException or CryptographicException)
        {
            // Nothing left, and it goes by itself once the key is there.
            throw new FolderException(FolderFault.NotSent, e is CryptographicException ? "A key cannot be used." : e.Message);
        }
    }
}
