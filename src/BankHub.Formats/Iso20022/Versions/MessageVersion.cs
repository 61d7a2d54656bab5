using System.Text;

namespace BankHub.Formats.Iso20022.Versions;

/// <summary>A version of a message, known by its identifier (pain.001.001.09).</summary>
public sealed record MessageVersion
{
    private const string NamespaceStart = "urn:iso:std:iso:20022:tech:xsd:";

    internal MessageVersion(MessageKind kind, int number, Dialect dialect, bool isDescribed)
    {
        (Kind, Number, Dialect, IsDescribed) = (kind, number, dialect, isDescribed);
        Identifier = $"{kind.Name}.001.{number:00}";
        Namespace = NamespaceStart + Identifier;
        NamespaceBytes = Encoding.ASCII.GetBytes(Namespace);
    }

    /// <summary>The message: pain.001.</summary>
    public string Message => Kind.Name;

    /// <summary>The number of the version: 9.</summary>
    public int Number { get; }

    /// <summary>What its components look like.</summary>
    public Dialect Dialect { get; }

    /// <summary>Whether the version is proved against its schema; else it is read like its neighbours, and not written.</summary>
    public bool IsDescribed { get; }

    /// <summary>The identifier: pain.001.001.09.</summary>
    public string Identifier { get; }

    /// <summary>The XML namespace of the document.</summary>
    public string Namespace { get; }

    internal MessageKind Kind { get; }

    internal byte[] NamespaceBytes { get; }

    /// <summary>
    /// Whether it is the name of the element below Document: the first versions have their number in it, or are named by their identifier.
    /// </summary>
    public bool IsRoot(string element) => element == Kind.Root || element == $"{Kind.Root}V{Number:00}" || element == Identifier;

    public override string ToString() => Identifier;
}
