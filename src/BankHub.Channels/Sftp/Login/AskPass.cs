using System.Text;

namespace BankHub.Channels.Sftp.Login;

/// <summary>
/// Hands a password, or what opens a key, to ssh: not on its command line and not in its environment, but in a file for the owner alone,
/// in memory, that a script prints. The script answers these two questions and no other, and lies where programs may be run from.
/// </summary>
internal sealed class AskPass : IDisposable
{
    private const string File = "BANKHUB_ASKPASS_FILE";
    private const string Phrase = ".phrase";

    // ssh asks for other things too: whether a host is to be trusted, the PIN of a key. Those get nothing.
    private const string Script =
        $$"""
        #!/bin/sh
        case "$1" in
        "Enter passphrase for key '/"*) key=${1#*key \'} && key=${key%???} && exec cat "$key{{Phrase}}" ;;
        *"'s password: ") exec cat "${{File}}" ;;
        esac
        exit 1

        """;

    private readonly PrivateFolder _programs = new(System.IO.Path.GetTempPath());

    /// <summary>Lays the password out.</summary>
    /// <param name="files">Where the password lies.</param>
    /// <param name="password">Empty for none: then keys alone are opened.</param>
    public AskPass(PrivateFolder files, ReadOnlySpan<byte> password) => Environment = new Dictionary<string, string>
    {
        ["SSH_ASKPASS"] = _programs.Write("askpass", Encoding.ASCII.GetBytes(Script), isProgram: true),
        ["SSH_ASKPASS_REQUIRE"] = "force",
        [File] = password.IsEmpty ? "" : files.Write("password", password),
    };

    /// <summary>Where what opens a key lies: beside the key.</summary>
    public static string PhraseOf(string key) => key + Phrase;

    /// <summary>What ssh's environment says of it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public void Dispose() => _programs.Dispose();
}
