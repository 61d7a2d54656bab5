using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace BankHub.Channels.Folder;

/// <summary>The calls of Linux that the framework does not offer.</summary>
internal static class Posix
{
    private const int CurrentFolder = -100;
    private const uint NoReplace = 1;
    private const int NotFoundError = 2, DeniedError = 13, OtherDiskError = 18, InvalidError = 22, NoSuchCallError = 38,
        UnsupportedError = 95;

    private const int ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000;

    private const int DoNotFollow = 0x100, Itself = 0x1000;
    private const uint TypeOnly = 1;
    private const int StatLength = 256, ModeAt = 28;
    private const int TypeBits = 0xF000, PlainFile = 0x8000;

    // One of the few flags whose number differs between the processors that we run on.
    private static readonly int NoFollow =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;

    /// <summary>What a call answered.</summary>
    public enum Outcome
    {
        Done,
        NotFound,
        Denied,

        /// <summary>The file system cannot do this at all, and did nothing: as NFS with renames that never overwrite.</summary>
        Unsupported,
        Failed,
    }

    /// <summary>Renames atomically and never overwrites (renameat2, RENAME_NOREPLACE).</summary>
    public static Outcome Rename(string from, string to) =>
        RenameAt2(CurrentFolder, from, CurrentFolder, to, NoReplace) == 0 ? Outcome.Done : Error();

    /// <summary>Forces a folder's own entries to the disk, so that a rename in it outlives a power cut.</summary>
    public static Outcome SyncFolder(string path)
    {
        var file = Open(path, ReadOnly | CloseOnExec);
        if (file < 0)
            return Error();
        var outcome = FSync(file) == 0 ? Outcome.Done : Error();
        _ = Close(file);
        return outcome;
    }

    /// <summary>Whether a plain file lies there, no link followed: no folder, pipe, socket or device.</summary>
    public static bool IsPlain(string path) => IsPlain(CurrentFolder, path, DoNotFollow);

    /// <summary>Opens a plain file for reading, without waiting for anybody and following no link; null for anything else.</summary>
    public static SafeFileHandle? OpenPlain(string path, out Outcome outcome)
    {
        var file = Open(path, ReadOnly | NonBlocking | NoFollow | CloseOnExec);
        outcome = file < 0 ? Error() : Outcome.Done;
        if (file < 0)
            return null;
        if (IsPlain(file, "", Itself))
            return new SafeFileHandle(file, ownsHandle: true);
        _ = Close(file);
        outcome = Outcome.Unsupported;
        return null;
    }

    // statx, since its layout is the same on every processor.
    private static bool IsPlain(int file, string path, int flags)
    {
        var status = new byte[StatLength];
        return StatX(file, path, flags, TypeOnly, status) == 0
            && (BitConverter.ToUInt16(status, ModeAt) & TypeBits) == PlainFile;
    }

    private static Outcome Error() => Marshal.GetLastPInvokeError() switch
    {
        NotFoundError => Outcome.NotFound,
        DeniedError => Outcome.Denied,
        OtherDiskError or InvalidError or NoSuchCallError or UnsupportedError => Outcome.Unsupported,
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

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int StatX(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FSync(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int file);
}
