using System.Xml;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Reading;

/// <summary>An envelope, its halves and the elements of its document by Id; what stands in a wrong place refuses the message.</summary>
internal sealed class Parts
{
    private readonly Dictionary<string, XmlElement> _named = new(StringComparer.Ordinal);

    public Parts(XmlDocument document)
    {
        Document = document;
        Envelope = document.DocumentElement is { LocalName: "Envelope", NamespaceURI: Names.Soap11 or Names.Soap12 } root
            ? root
            : throw new XmlRefusal(SoapRules.Envelope);
        Space = Envelope.NamespaceURI;
        var children = Envelope.Children().ToList();
        Header = children is [var first, ..] && first.Is(Space, "Header") ? first : null;
        Body = children.Count == (Header is null ? 1 : 2) && children[^1].Is(Space, "Body")
            ? children[^1]
            : throw new XmlRefusal(SoapRules.Envelope);
        if (Envelope.ChildNodes.OfType<XmlNode>().Any(node => node is XmlText or XmlCDataSection))
            throw new XmlRefusal(SoapRules.Envelope);
        Index();
    }

    public XmlDocument Document { get; }

    public XmlElement Envelope { get; }

    /// <summary>The namespace of its SOAP.</summary>
    public string Space { get; }

    public XmlElement? Header { get; }

    public XmlElement Body { get; }

    public IEnumerable<XmlElement> Blocks => Header?.Children() ?? [];

    /// <summary>The element of an Id.</summary>
    public XmlElement? Named(string id) => _named.GetValueOrDefault(id);

    // The forms of signature wrapping move what was signed, or what is to be believed, to another place: nothing that counts may be there.
    private void Index()
    {
        foreach (var element in Elements.All(Envelope))
        {
            if (element != Envelope && element != Header && element != Body && IsHalf(element))
                throw new XmlRefusal(SoapRules.Nested);
            if (element.Is(Names.Secext, "Security") && element.ParentNode != Header)
                throw new XmlRefusal(SoapRules.Nested);
            foreach (XmlAttribute attribute in element.Attributes)
            {
                if (IsIdentifier(attribute) && !_named.TryAdd(attribute.Value, element) && _named[attribute.Value] != element)
                    throw new XmlRefusal(SoapRules.Identifier);
            }
        }
    }

    private static bool IsHalf(XmlElement element) =>
        (element.NamespaceURI is Names.Soap11 or Names.Soap12) && (element.LocalName is "Envelope" or "Header" or "Body");

    // What any reader might take for an Id is one here; the bare id is a word of many schemas.
    private static bool IsIdentifier(XmlAttribute attribute) => attribute.NamespaceURI switch
    {
        Names.Utility => attribute.LocalName == "Id",
        "http://www.w3.org/XML/1998/namespace" => attribute.LocalName == "id",
        "" => attribute.LocalName is "Id" or "ID",
        _ => false,
    };
}
