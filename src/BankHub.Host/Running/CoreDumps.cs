using System.Runtime.InteropServices;

namespace BankHub.Host.Running;

/// <summary>
/// Keys, secrets and account numbers lie in the memory of a hub, and a core dump would write them to a disk: this process makes none, and
/// whatever it starts makes none either. Nobody but root may read its memory or look into it with a debugger.
/// </summary>
public static class CoreDumps
{
    private const int SetDumpable = 4, CoreLimit = 4;

    /// <summary>Forbids them for as long as the process lives; false where the system does not do so.</summary>
    public static bool Forbid()
    {
        // The limit is for processes that are started, since another program begins dumpable again.
        var none = new Limit(0, 0);
        return OperatingSystem.IsLinux() && Control(SetDumpable, 0, 0, 0, 0) == 0 && SetLimit(CoreLimit, in none) == 0;
    }

    [DllImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint first, nuint second, nuint third, nuint fourth);

    [DllImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(nuint Soft, nuint Hard);
}
