using System.Text;
using System.Xml;

namespace BankHub.Channels.Protection.Xml;

/// <summary>Reads and writes documents whose signature counts: no document type, no instruction, no comment, and within limits.</summary>
internal static class SafeXml
{
    public static XmlDocument Load(ReadOnlyMemory<byte> bytes, XmlBounds bounds)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var counted = Reader(bytes, bounds);
        document.Load(counted);
        return document;
    }

    /// <summary>Reads one node after another, where a tree of all of them would be too large.</summary>
    public static XmlReader Reader(ReadOnlyMemory<byte> bytes, XmlBounds bounds) =>
        new BoundedReader(XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), Settings(bounds)), bounds);

    /// <summary>Reads what stood encrypted in a body, with the namespaces that are in scope there.</summary>
    public static XmlNode Fragment(string text, XmlElement around, XmlBounds bounds)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, space) in CanonicalXml.InScope(around))
            names.AddNamespace(prefix, space);
        var settings = Settings(bounds);
        settings.ConformanceLevel = ConformanceLevel.Fragment;
        using var counted = new BoundedReader(
            XmlReader.Create(new StringReader(text), settings, new XmlParserContext(null, names, null, XmlSpace.Preserve)), bounds);
        var fragment = around.OwnerDocument.CreateDocumentFragment();
        while (!counted.EOF)
        {
            if (counted.ReadState == ReadState.Initial)
                counted.Read();
            else if (around.OwnerDocument.ReadNode(counted) is { } node)
                fragment.AppendChild(node);
        }

        return fragment;
    }

    public static byte[] Bytes(XmlDocument document)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            OmitXmlDeclaration = true,
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var writer = XmlWriter.Create(stream, settings))
            document.Save(writer);
        return stream.ToArray();
    }

    private static XmlReaderSettings Settings(XmlBounds bounds) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        MaxCharactersInDocument = bounds.Bytes,
        MaxCharactersFromEntities = 1024,
    };
}
