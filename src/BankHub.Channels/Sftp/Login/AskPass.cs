using System.Text;

namespace BankHub.Channels.Sftp.Login;

/// <summary>
/// Hands a password to ssh: not on its command line and not in its environment, but in a file for the owner alone, in memory, that a
/// script prints. The script answers the question for a password and no other, and lies where programs may be run from.
/// </summary>
internal sealed class AskPass : IDisposable
{
    private const string File = "BANKHUB_ASKPASS_FILE";

    // ssh asks for other things too: the passphrase of a key, whether a host is to be trusted. Those get nothing.
    private const string Script =
        $"""
        #!/bin/sh
        case "$1" in
        *"'s password: ") exec cat "${File}" ;;
        esac
        exit 1

        """;

    private readonly PrivateFolder _programs = new(System.IO.Path.GetTempPath());

    public AskPass(PrivateFolder files, ReadOnlySpan<byte> password) => Environment = new Dictionary<string, string>
    {
        ["SSH_ASKPASS"] = _programs.Write("askpass", Encoding.ASCII.GetBytes(Script), isProgram: true),
        ["SSH_ASKPASS_REQUIRE"] = "force",
        [File] = files.Write("password", password),
    };

    /// <summary>What ssh's environment says of it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public void Dispose() => _programs.Dispose();
}
