using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Soap;

/// <summary>The names of an endpoint's keys; the keys themselves are looked up at each use, so that a new one counts at once.</summary>
internal sealed record SoapKeys(SecurityTerms Agreed, NamedKeys Keys, ISecrets Secrets)
{
    public string? Sign { get; init; }

    public string? Verify { get; init; }

    public string? Encrypt { get; init; }

    public string? Decrypt { get; init; }

    public string? UserName { get; init; }

    /// <summary>A reference.</summary>
    public string? Password { get; init; }

    /// <summary>Authorities that a certificate of the bank's may be issued by, with the subject that it must have.</summary>
    public IReadOnlyList<X509Certificate2> Authorities { get; init; } = [];

    public string? Subject { get; init; }

    /// <summary>What is agreed, with the keys of this moment that protect; KeyNotFoundException says which is missing.</summary>
    public SecurityTerms ToSign() => Agreed with
    {
        Signer = Sign is null ? null : Identity(Keys.Current(Sign, KeyUse.Sign)),
        User = UserName is null ? null : new UserName(UserName, Encoding.UTF8.GetString(Secrets.Get(Password!))),
        EncryptFor = Encrypt is null ? null : Certificate(Keys.Current(Encrypt, KeyUse.Encrypt)),
    };

    /// <summary>The same with those that check alone: an answer is read also where the key that signed the question has ended.</summary>
    public SecurityTerms ToCheck() => Agreed with
    {
        Trust = Verify is null && Authorities.Count == 0 ? null : new Trust(Pinned(), Authorities, Subject),
        DecryptWith = Decrypt is null ? [] : [.. Keys.All(Decrypt, KeyUse.Decrypt).Select(key => key.Algorithm).OfType<RSA>()],
    };

    private IReadOnlyList<X509Certificate2> Pinned() =>
        Verify is null ? [] : [.. Keys.All(Verify, KeyUse.Verify).Select(Certificate)];

    private static SigningIdentity Identity(NamedKey key) => new(
        key.Algorithm is RSA or ECDsa ? key.Algorithm : throw new KeyNotFoundException($"The key {key.Name} is neither RSA nor EC."),
        Certificate(key));

    private static X509Certificate2 Certificate(NamedKey key) =>
        key.Certificate ?? throw new KeyNotFoundException($"The key {key.Name} has no certificate.");
}
