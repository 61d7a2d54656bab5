using System.Text;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Protection.Pgp;

/// <summary>Somebody with a gpg of his own: us, the bank, a stranger.</summary>
internal sealed class Person : IDisposable
{
    private readonly string _home;

    public Person(string name, string expires = "never", params string[] options)
    {
        _home = Directory.CreateTempSubdirectory("bhp").FullName;
        Gpg(["--pinentry-mode", "loopback", "--passphrase", "", .. options, "--quick-gen-key", $"{name} <{name}@x>",
            "rsa2048", "sign", expires]);
        var listed = Encoding.ASCII.GetString(Gpg(["--list-keys", "--with-colons"])).Split('\n');
        Fingerprint = listed.First(l => l.StartsWith("fpr:", StringComparison.Ordinal)).Split(':')[9];
        Gpg(["--pinentry-mode", "loopback", "--passphrase", "", .. options, "--quick-add-key", Fingerprint,
            "rsa2048", "encr", expires]);
    }

    public string Fingerprint { get; }

    public byte[] Gpg(IReadOnlyList<string> arguments, byte[]? input = null) =>
        Tool.Run("gpg", ["--homedir", _home, "--batch", "--quiet", "--trust-model", "always", .. arguments], input);

    public byte[] Public() => Gpg(["--armor", "--export", Fingerprint]);

    public void Knows(params Person[] others)
    {
        foreach (var other in others)
            Gpg(["--import"], other.Public());
    }

    /// <summary>His key as we would have it on our ring: with its private part where it is ours.</summary>
    public NamedKey Key(string name, KeyUse use) => new()
    {
        Name = name,
        Id = Fingerprint,
        Uses = new HashSet<KeyUse> { use },
        Secret = use is KeyUse.Sign or KeyUse.Decrypt ? Gpg(["--armor", "--export-secret-keys", Fingerprint]) : Public(),
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
