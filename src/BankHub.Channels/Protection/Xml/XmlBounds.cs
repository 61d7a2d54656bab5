namespace BankHub.Channels.Protection.Xml;

/// <summary>How large a document may be before it is refused.</summary>
internal record XmlBounds
{
    public int Bytes { get; init; } = 256 << 20;

    public int Depth { get; init; } = 64;

    public int Elements { get; init; } = 100_000;

    public int Attributes { get; init; } = 64;
}
