namespace BankHub.Formats.Xml;

/// <summary>An attribute of the current start tag, in UTF-8 and decoded; good until the next start tag is read.</summary>
public readonly ref struct XmlAttribute(ReadOnlySpan<byte> localName, ReadOnlySpan<byte> namespaceUri, ReadOnlySpan<byte> value)
{
    public ReadOnlySpan<byte> LocalName { get; } = localName;

    /// <summary>Empty for an attribute without a prefix: a default namespace is none of attributes.</summary>
    public ReadOnlySpan<byte> NamespaceUri { get; } = namespaceUri;

    public ReadOnlySpan<byte> Value { get; } = value;
}
