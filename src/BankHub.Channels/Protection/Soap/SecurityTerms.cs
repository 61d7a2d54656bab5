using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap;

/// <summary>What is agreed with a bank about WS-Security on one endpoint, with the keys of this moment.</summary>
internal sealed record SecurityTerms
{
    /// <summary>Signs our requests; null for requests without signature.</summary>
    public SigningIdentity? Signer { get; init; }

    public UserName? User { get; init; }

    /// <summary>Encrypts the body for the bank; null for bodies in plain.</summary>
    public X509Certificate2? EncryptFor { get; init; }

    /// <summary>Who signs the bank's answers; null where they are not signed.</summary>
    public Trust? Trust { get; init; }

    /// <summary>Decrypt the bank's answers.</summary>
    public IReadOnlyList<RSA> DecryptWith { get; init; } = [];

    /// <summary>Whether an answer must be encrypted.</summary>
    public bool RequireEncryption { get; init; }

    /// <summary>How long a request of ours may be on its way.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How far the bank's clock may be from ours.</summary>
    public TimeSpan Skew { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest life of an answer that is believed.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromMinutes(15);

    public SoapBounds Bounds { get; init; } = new();
}

/// <summary>A private key with its certificate.</summary>
/// <param name="Key">RSA or ECDsa; one in an HSM signs there.</param>
/// <param name="Certificate">Goes along as the BinarySecurityToken.</param>
internal sealed record SigningIdentity(AsymmetricAlgorithm Key, X509Certificate2 Certificate);

/// <summary>A name and password for a UsernameToken with digest.</summary>
internal sealed record UserName(string Name, string Password)
{
    /// <summary>A password is not for reading.</summary>
    public override string ToString() => $"user {Name}";
}

/// <summary>How large a message may be before it is refused.</summary>
internal sealed record SoapBounds : XmlBounds
{
    public int Parts { get; init; } = 100;
}
