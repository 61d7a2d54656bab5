using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files;

/// <summary>Looks at what lies under a file's final name, and whether it is ours: by size and hash, for a probe has no more.</summary>
internal sealed class Published(IFolder folder, FileDrop file, SendTicket ticket)
{
    private readonly long _size = ticket.Size ?? file.Body.Length;

    public async Task<Standing> LookAsync(bool read, CancellationToken cancellationToken)
    {
        var there = await folder.StatAsync(file.FileName, cancellationToken);
        if (there is null)
            return Standing.Nothing;
        if (!there.IsFile || there.Size != _size)
            return Standing.Other;
        if (!read)
            return Standing.Ours;
        if (await IsSameAsync(file.FileName, cancellationToken) == true)
            return Standing.Ours;
        return await folder.StatAsync(file.FileName, cancellationToken) is null ? Standing.Vanished : Standing.Other;
    }

    /// <summary>The answer that a final name gives which should not exist yet; null when it does not.</summary>
    public async Task<Delivery?> JudgeAsync(CancellationToken cancellationToken) => await LookAsync(read: true, cancellationToken) switch
    {
        Standing.Nothing => null,
        Standing.Ours => new Delivery.Done(null),
        Standing.Vanished => new Delivery.InDoubt("A file of this name and size was there and was taken while it was looked at."),
        _ => new Delivery.InDoubt("ALARM: something else lies under the final name."),
    };

    /// <summary>Whether our bytes lie under the name; null when we may not read there.</summary>
    public async Task<bool?> IsSameAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await folder.HashAsync(name, _size, cancellationToken) is { } hash && hash.AsSpan().SequenceEqual(ticket.Sha256.Span);
        }
        catch (FolderException e) when (e.Fault is FolderFault.Denied or FolderFault.Unsupported)
        {
            return null;
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            return false;
        }
    }
}
