using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace BankHub.Keys;

/// <summary>The calls of Linux by which a file takes another's place for good and for the same readers.</summary>
[UnsupportedOSPlatform("windows")]
internal static class Disk
{
    private const int ReadOnly = 0, CloseOnExec = 0x80000, CurrentFolder = -100;
    private const uint OwnerAndGroup = 0x18;
    private const int StatLength = 256, OwnerAt = 20, GroupAt = 24;

    /// <summary>Gives a new file owner, group and mode of the one that it replaces; false when that is not permitted.</summary>
    public static bool TryMatch(string file, string old)
    {
        var (ours, theirs) = (Owner(file), Owner(old));
        if (theirs is not { } wanted || (ours != wanted && Own(file, wanted.User, wanted.Group) != 0))
            return false;
        File.SetUnixFileMode(file, File.GetUnixFileMode(old));
        return true;
    }

    /// <summary>Forces a folder's own entries to the disk, so that a rename in it outlives a power cut.</summary>
    public static bool TrySettle(string folder)
    {
        var handle = Open(folder, ReadOnly | CloseOnExec);
        if (handle < 0)
            return false;
        var isDone = FSync(handle) == 0;
        _ = Close(handle);
        return isDone;
    }

    // statx, since its layout is the same on every processor.
    private static (uint User, uint Group)? Owner(string path)
    {
        var status = new byte[StatLength];
        return StatX(CurrentFolder, path, 0, OwnerAndGroup, status) == 0
            ? (BitConverter.ToUInt32(status, OwnerAt), BitConverter.ToUInt32(status, GroupAt))
            : null;
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int StatX(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "chown")]
    private static extern int Own([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int FSync(int file);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);
}
