namespace BankHub.Channels.Files.Beside;

/// <summary>What lies beside a file and goes with it, as it was seen when the file was read.</summary>
/// <param name="Checks">The files by which it is checked.</param>
/// <param name="Companion">Its own companion; null where none is waited for, or where other files have the same.</param>
internal sealed record Neighbours(IReadOnlyList<FolderEntry> Checks, FolderEntry? Companion)
{
    public static readonly Neighbours None = new([], null);
}
