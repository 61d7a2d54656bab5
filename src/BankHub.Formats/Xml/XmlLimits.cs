namespace BankHub.Formats.Xml;

/// <summary>How large an XML document and its parts may be before reading is refused; lengths are bytes of UTF-8.</summary>
public sealed record XmlLimits
{
    public static readonly XmlLimits Default = new();

    /// <summary>Elements inside each other.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>A name with its prefix; also the name of a namespace.</summary>
    public int NameLength { get; init; } = 1024;

    /// <summary>The character data between two tags; also a whole start tag with its attributes. At most 256 MiB.</summary>
    public int TextLength
    {
        get;
        init => field = value is > 0 and <= 1 << 28 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 1 << 20;

    /// <summary>Attributes of one element, with namespace declarations.</summary>
    public int Attributes { get; init; } = 128;

    /// <summary>Namespace declarations in scope together.</summary>
    public int Namespaces { get; init; } = 64;

    /// <summary>The document.</summary>
    public long TotalBytes { get; init; } = 1L << 30;

    /// <summary>Whether processing instructions are passed over; otherwise one ends the document (SOAP 1.2, 5).</summary>
    public bool Instructions { get; init; } = true;

    /// <summary>How much of a stream is looked at together, unless a tag is longer.</summary>
    public int Window { get; init; } = 1 << 16;
}
