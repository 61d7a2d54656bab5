using System.Diagnostics;
using System.Globalization;

namespace BankHub.Hub.Store.Private;

/// <summary>
/// Ends a server when this process is gone, however it went: a small shell waits on a pipe that only this process holds open.
/// (The kernel's parent-death signal follows the thread that forked, and pool threads come and go.)
/// </summary>
internal sealed class ParentWatch : IDisposable
{
    private const string Script = "read -r _; kill -QUIT \"$1\" 2>/dev/null; [ -z \"$2\" ] || { sleep 0.3; rm -rf \"$2\"; }";
    private Process? shell;

    public void Start(int server, string? folder)
    {
        Dispose();
        var id = server.ToString(CultureInfo.InvariantCulture);
        shell = Programs.Start(["setsid", "/bin/sh", "-c", Script, "watch", id, folder ?? ""], redirect: false);
    }

    public void Dispose()
    {
        if (shell is null)
        {
            return;
        }

        shell.Kill(entireProcessTree: true);
        shell.Dispose();
        shell = null;
    }
}
