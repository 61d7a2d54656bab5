using System.Diagnostics;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>A really small disk (tmpfs) over a folder, so that it can really be full; needs the right to mount.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    /// <summary>Null where this process must not mount.</summary>
    public static SmallDisk? TryMount(string folder, int kilobytes)
    {
        Directory.CreateDirectory(folder);
        return Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k,mode=755", "tmpfs", folder) ? new SmallDisk(folder) : null;
    }

    /// <summary>Unmounts, also while somebody still has a file open on it.</summary>
    public void Dispose() => Run("umount", "--lazy", folder);

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
