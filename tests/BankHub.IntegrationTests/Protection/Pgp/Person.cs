using System.Text;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Protection.Pgp;

/// <summary>Somebody with a gpg of his own: us, the bank, a stranger.</summary>
internal sealed class Person : IDisposable
{
    private readonly string _home;
    private readonly string[] _unlocked;

    public Person(string name, string expires = "never", params string[] options)
        : this(name, expires, "", options)
    {
    }

    private Person(string name, string expires, string passphrase, IReadOnlyList<string> options)
    {
        _home = Directory.CreateTempSubdirectory("bhp").FullName;
        _unlocked = ["--pinentry-mode", "loopback", "--passphrase", passphrase];
        Gpg([.. _unlocked, .. options, "--quick-gen-key", $"{name} <{name}@x>", "rsa2048", "sign", expires]);
        var listed = Encoding.ASCII.GetString(Gpg(["--list-keys", "--with-colons"])).Split('\n');
        Fingerprint = listed.First(l => l.StartsWith("fpr:", StringComparison.Ordinal)).Split(':')[9];
        Gpg([.. _unlocked, .. options, "--quick-add-key", Fingerprint, "rsa2048", "encr", expires]);
    }

    /// <summary>Somebody whose key is locked.</summary>
    public static Person Locked(string name, string passphrase) => new(name, "never", passphrase, []);

    public string Fingerprint { get; }

    public byte[] Gpg(IReadOnlyList<string> arguments, byte[]? input = null) =>
        Tool.Run("gpg", ["--homedir", _home, "--batch", "--quiet", "--trust-model", "always", .. arguments], input);

    public byte[] Public() => Gpg(["--armor", "--export", Fingerprint]);

    public void Knows(params Person[] others)
    {
        foreach (var other in others)
            Gpg(["--import"], other.Public());
    }

    /// <summary>From now on his key is revoked: gpg made a certificate for that, which a colon keeps from mistakes.</summary>
    public void Revoke()
    {
        var certificate = File.ReadAllText(Path.Combine(_home, "openpgp-revocs.d", $"{Fingerprint}.rev"));
        Gpg(["--import"], Encoding.ASCII.GetBytes(certificate.Replace(":-----BEGIN", "-----BEGIN", StringComparison.Ordinal)));
    }

    /// <summary>His key as we would have it on our ring: with its private part where it is ours.</summary>
    public NamedKey Key(string name, KeyUse use) => new()
    {
        Name = name,
        Id = Fingerprint,
        Uses = new HashSet<KeyUse> { use },
        Secret = use is KeyUse.Sign or KeyUse.Decrypt ? Gpg([.. _unlocked, "--armor", "--export-secret-keys", Fingerprint]) : Public(),
    };

    /// <summary>What he makes for somebody, signed or not.</summary>
    public byte[] Seal(string text, Person? to, bool signed = true, params string[] options) => Gpg(
        [
            .. to is null ? Array.Empty<string>() : ["--encrypt", "--recipient", to.Fingerprint],
            .. signed ? new[] { "--sign", "--local-user", Fingerprint } : [],
            .. options,
            .. to is null && !signed ? new[] { "--store" } : [],
        ],
        Encoding.UTF8.GetBytes(text));

    public void Dispose()
    {
        Tool.Try("gpgconf", ["--homedir", _home, "--kill", "gpg-agent"]);
        Directory.Delete(_home, recursive: true);
    }
}
