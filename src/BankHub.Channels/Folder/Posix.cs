using System.Runtime.InteropServices;

namespace BankHub.Channels.Folder;

/// <summary>The calls of Linux that the framework does not offer.</summary>
internal static class Posix
{
    private const int CurrentFolder = -100;
    private const uint NoReplace = 1;
    private const int ReadOnly = 0;
    private const int NotFoundError = 2;
    private const int DeniedError = 13;

    /// <summary>What a call answered.</summary>
    public enum Outcome
    {
        Done,
        NotFound,
        Denied,
        Failed,
    }

    /// <summary>Renames atomically and never overwrites (renameat2, RENAME_NOREPLACE).</summary>
    public static Outcome Rename(string from, string to) =>
        RenameAt2(CurrentFolder, from, CurrentFolder, to, NoReplace) == 0 ? Outcome.Done : Error();

    /// <summary>Forces a folder's own entries to the disk, so that a rename in it outlives a power cut.</summary>
    public static Outcome SyncFolder(string path)
    {
        var file = Open(path, ReadOnly);
        if (file < 0)
            return Error();
        var outcome = FSync(file) == 0 ? Outcome.Done : Error();
        _ = Close(file);
        return outcome;
    }

    private static Outcome Error() => Marshal.GetLastPInvokeError() switch
    {
        NotFoundError => Outcome.NotFound,
        DeniedError => Outcome.Denied,
        _ => Outcome.Failed,
    };

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    private static extern int RenameAt2(
        int fromFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from,
        int toFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string to,
        uint flags);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FSync(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int file);
}
