namespace BankHub.Channels.Files;

/// <summary>What lies under a name in a folder.</summary>
/// <param name="Name">As the other side wrote it; may be hostile.</param>
/// <param name="IsFile">A regular file: not a link, a folder or a device.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">By the clock of the folder's side, in whole seconds.</param>
internal sealed record FolderEntry(string Name, bool IsFile, long Size, DateTimeOffset Modified);
