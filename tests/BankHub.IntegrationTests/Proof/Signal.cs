using System.Runtime.InteropServices;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Signals to a process of ours.</summary>
internal static class Signal
{
    public const int Terminate = 15, Continue = 18, BadCall = 31;

    public static void Send(int process, int signal) => Assert.Equal(0, Call(process, signal));

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Call(int process, int signal);
}
