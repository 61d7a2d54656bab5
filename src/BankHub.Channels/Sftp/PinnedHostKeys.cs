using System.Buffers.Text;

namespace BankHub.Channels.Sftp;

/// <summary>The host keys that the bank gave with the contract; no other is ever accepted, and none is learnt.</summary>
internal sealed record PinnedHostKeys(IReadOnlyList<(string Type, string Key)> Keys)
{
    private const string Rsa = "ssh-rsa";

    private const int MinRsaBytes = 2048 / 8;

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

    /// <summary>
    /// The key, and beside it the one that the bank has announced to follow: while a bank changes its key either is accepted. Null with
    /// findings.
    /// </summary>
    public static PinnedHostKeys? Read(OptionReader options)
    {
        var keys = Read(options, "hostKey", options.Required("hostKey"));
        var next = Read(options, "nextHostKey", options.Text("nextHostKey"));
        return keys is null ? null : new PinnedHostKeys([.. keys.Keys, .. next?.Keys ?? []]);
    }

    /// <summary>Reads keys that are separated by line ends or commas; null when there is none or one is no key.</summary>
    public static PinnedHostKeys? Read(string text)
    {
        var keys = new List<(string, string)>();
        foreach (var line in text.Split(['\n', ',', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || !Algorithms.ContainsKey(words[0]) || !Base64.IsValid(words[1]) || !IsStrong(words[0], words[1]))
                return null;
            keys.Add((words[0], words[1]));
        }

        return keys.Count > 0 ? new PinnedHostKeys(keys) : null;
    }

    private static PinnedHostKeys? Read(OptionReader options, string name, string? value)
    {
        var keys = value is { Length: > 0 } ? Read(value) : null;
        if (keys is null && value is { Length: > 0 })
            options.Refuse(name, ChannelRules.HostKey);
        return keys;
    }

    /// <summary>That the key is of the type that it is said to be, and an RSA key long enough that nobody factors it.</summary>
    private static bool IsStrong(string type, string key)
    {
        var reader = new PacketReader(Convert.FromBase64String(key));
        if (reader.Text() != type)
            return false;
        if (type != Rsa)
            return true;
        reader.Bytes(); // the exponent
        return reader.Bytes().TrimStart((byte)0).Length >= MinRsaBytes && !reader.IsBroken;
    }
}
