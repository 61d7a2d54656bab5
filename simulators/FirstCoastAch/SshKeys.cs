using System.Diagnostics;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>The key pairs of the pretend bank, made once per folder by ssh-keygen.</summary>
public sealed class SshKeys
{
    private SshKeys(string folder) => Folder = folder;

    public string Folder { get; }
    public string HostKeyFile => Path.Combine(Folder, "host_ed25519");
    public string UserKeyFile => Path.Combine(Folder, "customer_ecdsa");
    public string AuthorizedKeysFile => UserKeyFile + ".pub";

    /// <summary>Key type and key, as a customer pins it.</summary>
    public string HostKey => string.Join(' ', File.ReadAllText(HostKeyFile + ".pub").Split(' ')[..2]).Trim();

    public static SshKeys In(string folder)
    {
        Directory.CreateDirectory(folder);
        var keys = new SshKeys(folder);
        Make(keys.HostKeyFile, "-t", "ed25519");
        Make(keys.UserKeyFile, "-t", "ecdsa", "-b", "256", "-m", "PEM");
        return keys;
    }

    public string WriteKnownHosts(string host, int port)
    {
        var file = Path.Combine(Folder, "known_hosts");
        File.WriteAllText(file, $"[{host}]:{port} {HostKey}\n");
        return file;
    }

    private static void Make(string file, params string[] kind)
    {
        if (File.Exists(file))
        {
            return;
        }
        using var process = Process.Start(new ProcessStartInfo("ssh-keygen", [.. kind, "-q", "-N", "", "-C", "first-coast", "-f", file])
        {
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"ssh-keygen failed: {errors}");
        }
    }
}
