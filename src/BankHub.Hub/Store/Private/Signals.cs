using System.Runtime.InteropServices;

namespace BankHub.Hub.Store.Private;

/// <summary>PostgreSQL is stopped by signals: SIGINT fast, SIGQUIT at once; the framework itself only knows SIGKILL.</summary>
internal static class Signals
{
    public static int Send(int process, int signal) => Kill(process, signal);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
