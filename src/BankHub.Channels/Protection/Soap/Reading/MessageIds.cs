using System.Xml;

namespace BankHub.Channels.Protection.Soap.Reading;

/// <summary>Finds the MessageID of an envelope of ours.</summary>
internal static class MessageIds
{
    /// <summary>Null where it has none.</summary>
    public static string? Of(ReadOnlyMemory<byte> envelope)
    {
        using var stream = new MemoryStream(envelope.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read() && !(reader is { NodeType: XmlNodeType.Element, LocalName: "Body", Depth: 1 }))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "MessageID", Depth: 2 }
                && (reader.NamespaceURI is Names.Addressing or Names.Addressing2004))
                return reader.ReadElementContentAsString().Trim();
        }

        return null;
    }
}
