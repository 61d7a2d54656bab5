using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Keys.Named;

/// <summary>One key of a name: several stand under one name while one follows another.</summary>
public sealed record NamedKey
{
    /// <summary>The name by which configuration refers to it.</summary>
    public required string Name { get; init; }

    /// <summary>Its own id, as the other side writes it (kid, keyId, a PGP fingerprint); unique under its name.</summary>
    public required string Id { get; init; }

    /// <summary>What it may be used for; nothing else is ever done with it.</summary>
    public required IReadOnlySet<KeyUse> Uses { get; init; }

    /// <summary>From when on it is used.</summary>
    public DateTimeOffset ValidFrom { get; init; } = DateTimeOffset.MinValue;

    /// <summary>From when on it is no more.</summary>
    public DateTimeOffset ValidUntil { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>RSA or ECDsa, with the private part where it is ours; one in an HSM signs and decrypts there and exports nothing.</summary>
    public AsymmetricAlgorithm? Algorithm { get; init; }

    /// <summary>The certificate over <see cref="Algorithm"/>, without private key; null where there is none.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>What is no RSA or EC key: a shared secret, or a key in a form that another program reads (OpenSSH, OpenPGP).</summary>
    public ReadOnlyMemory<byte> Secret { get; init; }

    /// <summary>Which of the parts above it has.</summary>
    public KeyForm Form { get; init; }

    /// <summary>The certificates between <see cref="Certificate"/> and its root, as far as the file has them.</summary>
    public IReadOnlyList<X509Certificate2> Chain { get; init; } = [];

    /// <summary>What opens a key of OpenSSH or OpenPGP; empty where it is not locked.</summary>
    public ReadOnlyMemory<byte> Passphrase { get; init; }

    /// <summary>The certificate beside a key of OpenSSH, as in its <c>-cert.pub</c> file; empty where there is none.</summary>
    public ReadOnlyMemory<byte> SshCertificate { get; init; }

    /// <summary>Name and id alone: a key is not for reading.</summary>
    public override string ToString() => $"key {Name} ({Id})";
}
