using System.Buffers.Text;

namespace BankHub.Channels.Sftp;

/// <summary>The host keys that the bank gave with the contract; no other is ever accepted, and none is learnt.</summary>
internal sealed record PinnedHostKeys(IReadOnlyList<(string Type, string Key)> Keys)
{
    private const string Rsa = "ssh-rsa";

    /// <summary>The name under which ssh looks the keys up, whatever the server is called.</summary>
    public const string Alias = "bankhub-pinned";

    // An RSA key signs with SHA-2 only: SHA-1 signatures (the algorithm ssh-rsa) are broken.
    private static readonly Dictionary<string, string> Algorithms = new(StringComparer.Ordinal)
    {
        ["ssh-ed25519"] = "ssh-ed25519",
        ["ecdsa-sha2-nistp256"] = "ecdsa-sha2-nistp256",
        ["ecdsa-sha2-nistp384"] = "ecdsa-sha2-nistp384",
        ["ecdsa-sha2-nistp521"] = "ecdsa-sha2-nistp521",
        [Rsa] = "rsa-sha2-512,rsa-sha2-256",
    };

    /// <summary>What ssh may negotiate: only what a pinned key can prove.</summary>
    public string HostKeyAlgorithms => string.Join(',', Keys.Select(k => Algorithms[k.Type]).Distinct());

    public string KnownHosts => string.Concat(Keys.Select(k => $"{Alias} {k.Type} {k.Key}\n"));

    public string KeyTypes => string.Join(',', Keys.Select(k => k.Type switch
    {
        "ssh-ed25519" => "ed25519",
        Rsa => "rsa",
        _ => "ecdsa",
    }).Distinct());

    /// <summary>Reads keys that are separated by line ends or commas; null when there is none or one is no key.</summary>
    public static PinnedHostKeys? Read(string text)
    {
        var keys = new List<(string, string)>();
        foreach (var line in text.Split(['\n', ',', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || !Algorithms.ContainsKey(words[0]) || !Base64.IsValid(words[1]))
                return null;
            keys.Add((words[0], words[1]));
        }

        return keys.Count > 0 ? new PinnedHostKeys(keys) : null;
    }
}
