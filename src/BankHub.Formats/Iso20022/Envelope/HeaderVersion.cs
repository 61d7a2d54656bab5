using System.Text;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Envelope;

/// <summary>A version of the business header (head.001.001.02).</summary>
public sealed record HeaderVersion
{
    /// <summary>The versions that are read and written: a version is a line.</summary>
    public static readonly IReadOnlyList<HeaderVersion> All =
        [new(1, Dialect.Year2013), new(2, Dialect.Year2019), new(3, Dialect.Year2021), new(4, Dialect.Year2023)];

    private HeaderVersion(int number, Dialect dialect)
    {
        (Identifier, Dialect) = ($"head.001.001.{number:00}", dialect);
        Namespace = "urn:iso:std:iso:20022:tech:xsd:" + Identifier;
        NamespaceBytes = Encoding.ASCII.GetBytes(Namespace);
    }

    /// <summary>The identifier: head.001.001.02.</summary>
    public string Identifier { get; }

    /// <summary>What its parties look like.</summary>
    public Dialect Dialect { get; }

    /// <summary>The XML namespace of the header.</summary>
    public string Namespace { get; }

    internal byte[] NamespaceBytes { get; }

    /// <summary>The version with this identifier; only programming errors ask for another.</summary>
    public static HeaderVersion Get(string identifier) =>
        All.FirstOrDefault(version => version.Identifier == identifier)
        ?? throw new ArgumentException($"No version {identifier} is described.", nameof(identifier));

    public override string ToString() => Identifier;
}
