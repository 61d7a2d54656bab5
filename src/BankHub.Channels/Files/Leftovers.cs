namespace BankHub.Channels.Files;

/// <summary>Clears a send's own temporary file away as far as that is still possible; the sweep takes what stays.</summary>
internal static class Leftovers
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    /// <summary>Whether the file is gone; false also where nobody can tell.</summary>
    public static async Task<bool> TryRemoveAsync(IFolder folder, string name)
    {
        using var deadline = new CancellationTokenSource(Most);
        try
        {
            return await IsRemovedAsync(folder, name, deadline.Token) || await folder.StatAsync(name, deadline.Token) is null;
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Some banks refuse to remove, and say so also of a file that is not there.</summary>
    private static async Task<bool> IsRemovedAsync(IFolder folder, string name, CancellationToken cancellationToken)
    {
        try
        {
            await folder.RemoveAsync(name, cancellationToken);
            return true;
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            return false;
        }
    }
}
