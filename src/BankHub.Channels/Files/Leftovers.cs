namespace BankHub.Channels.Files;

/// <summary>Clears a send's own temporary file away as far as that is still possible; the sweep takes what stays.</summary>
internal static class Leftovers
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    public static async Task TryRemoveAsync(IFolder folder, string name)
    {
        try
        {
            using var deadline = new CancellationTokenSource(Most);
            await folder.RemoveAsync(name, deadline.Token);
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            // The connection is gone or the bank does not let us.
        }
    }
}
