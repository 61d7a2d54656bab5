using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Keys.Named.Files;

/// <summary>Where a key comes from, and how it is read there.</summary>
internal abstract record KeySource
{
    public abstract KeyForm Form { get; }

    /// <summary>Every secret that it refers to, so that a change of one is seen.</summary>
    public abstract IEnumerable<string> References { get; }

    /// <summary>The key, or null with findings.</summary>
    public abstract KeyMaterial? Load(SourceReading reading);
}

/// <summary>What was read, and the id that follows from it.</summary>
internal sealed record KeyMaterial
{
    public string? Id { get; init; }

    /// <summary>Whether another id than that is wrong, and not a name that both sides agreed on.</summary>
    public bool IdIsFixed { get; init; }

    public AsymmetricAlgorithm? Algorithm { get; init; }

    public bool HasPrivate { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public IReadOnlyList<X509Certificate2> Chain { get; init; } = [];

    public ReadOnlyMemory<byte> Secret { get; init; }

    public ReadOnlyMemory<byte> Passphrase { get; init; }

    public ReadOnlyMemory<byte> SshCertificate { get; init; }

    public override string ToString() => $"material of {Id}";
}
