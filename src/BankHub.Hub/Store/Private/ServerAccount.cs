using System.Runtime.Versioning;

namespace BankHub.Hub.Store.Private;

/// <summary>PostgreSQL refuses to run as root, so root hands its programs to the account that the package made.</summary>
internal static class ServerAccount
{
    private const string Name = "postgres";

    [UnsupportedOSPlatformGuard("windows")]
    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>The words before the program's own.</summary>
    public static IEnumerable<string> Prefix() =>
        IsRoot ? ["setpriv", $"--reuid={Name}", $"--regid={Name}", "--clear-groups"] : [];

    /// <summary>Makes a folder that only the server's account can read, below one that others may only pass through.</summary>
    public static async Task MakeFolderAsync(string folder, CancellationToken cancel)
    {
        if (!IsRoot)
        {
            Directory.CreateDirectory(folder);
            return;
        }

        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        File.SetUnixFileMode(parent, (UnixFileMode)0b111_001_001);
        Check(parent);
        await Programs.RunAsync(["install", "-d", "-o", Name, "-g", Name, "-m", "0700", folder], cancel);
    }

    [UnsupportedOSPlatform("windows")]
    private static void Check(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (!at.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                throw new PrivatePostgresException(
                    $"{at.FullName} is closed to the account {Name}, under which root runs PostgreSQL: choose another folder");
            }
        }
    }

    public static async Task GiveAsync(string file, CancellationToken cancel)
    {
        if (IsRoot)
        {
            await Programs.RunAsync(["chown", $"{Name}:", file], cancel);
        }
    }
}
