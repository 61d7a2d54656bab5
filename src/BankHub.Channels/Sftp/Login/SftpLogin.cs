using BankHub.Core.Adapters;
using BankHub.Keys.Named;

namespace BankHub.Channels.Sftp.Login;

/// <summary>How we prove who we are to an SSH server; everything by reference.</summary>
/// <param name="PrivateKey">Our key: env:NAME, file:PATH or key:NAME; null where a password alone opens.</param>
/// <param name="Certificate">An OpenSSH certificate over that key, which the bank or its authority signed.</param>
/// <param name="Password">The password; null where a key alone opens.</param>
internal sealed record SftpLogin(string? PrivateKey, string? Certificate = null, string? Password = null)
{
    private const string Key = "ssh-key";
    private const string Word = "password";

    /// <summary>The name of a key of the ring; null when the key is a file or a variable.</summary>
    public string? NamedKey => PrivateKey is null ? null : KeyReference.NameOf(PrivateKey);

    /// <summary>What the chosen auth scheme asks for; where the manifest lists none, a password is used when it is given.</summary>
    public static SftpLogin Read(Endpoint endpoint, OptionReader options, NamedKeys keys)
    {
        var words = endpoint.AuthOf(options.Target);
        if (words.Any(w => w is not (Key or Word)))
            options.RefuseChoice("auth", ChannelRules.SftpAuth);
        var hasKey = words.Count == 0 ? options.Has("privateKey") || !options.Has(Word) : words.Contains(Key);
        var hasWord = words.Count == 0 ? options.Has(Word) : words.Contains(Word);
        var certificate = hasKey && options.Has("certificate") ? options.Secret("certificate") : null;
        if (certificate is not null)
            options.OwnCertificate("certificate", certificate);
        var key = hasKey ? options.SecretOrKey("privateKey", KeyUse.Ssh, keys) : null;
        if (key is not null && KeyReference.NameOf(key) is not null)
            options.SshCertificates("privateKey", key);
        return new SftpLogin(
            key,
            certificate,
            hasWord ? options.Secret(Word) : null);
    }
}
