using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace BankHub.Channels.Sftp;

/// <summary>
/// Lets a pipe hold several requests: of the 64 KB that Linux gives a single one fills it, and each waits for the program at the other end.
/// </summary>
internal static class WidePipe
{
    // F_SETPIPE_SZ; up to a megabyte needs no privilege (/proc/sys/fs/pipe-max-size).
    private const int SetSize = 1031;
    private const int Size = 1024 * 1024;

    /// <summary>Where the system does not offer it the pipe stays as it is.</summary>
    public static void Widen(Stream stream)
    {
        if (OperatingSystem.IsLinux() && stream is PipeStream pipe)
            _ = FileControl(pipe.SafePipeHandle, SetSize, Size);
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int FileControl(SafeHandle file, int command, int argument);
}
