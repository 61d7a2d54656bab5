using System.Xml;

namespace BankHub.Channels.Protection.Xml;

/// <summary>Stops a document that is deeper or holds more than is agreed, before a tree is made of it.</summary>
internal sealed class BoundedReader(XmlReader source, XmlBounds bounds) : XmlReader
{
    private int _elements;

    public override int AttributeCount => source.AttributeCount;

    public override string BaseURI => "";

    public override int Depth => source.Depth;

    public override bool EOF => source.EOF;

    public override bool IsEmptyElement => source.IsEmptyElement;

    public override string LocalName => source.LocalName;

    public override string NamespaceURI => source.NamespaceURI;

    public override XmlNameTable NameTable => source.NameTable;

    public override XmlNodeType NodeType => source.NodeType;

    public override string Prefix => source.Prefix;

    public override ReadState ReadState => source.ReadState;

    public override string Value => source.Value;

    public override bool Read()
    {
        if (!source.Read())
            return false;
        if (source.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.DocumentType)
            throw new XmlRefusal(XmlRules.Instruction);
        if (source.Depth > bounds.Depth || source.AttributeCount > bounds.Attributes
            || (source.NodeType == XmlNodeType.Element && ++_elements > bounds.Elements))
            throw new XmlRefusal(XmlRules.Xml);
        return true;
    }

    public override string GetAttribute(int i) => source.GetAttribute(i);

    public override string? GetAttribute(string name) => source.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => source.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => source.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => source.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => source.MoveToAttribute(name, ns);

    public override bool MoveToElement() => source.MoveToElement();

    public override bool MoveToFirstAttribute() => source.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => source.MoveToNextAttribute();

    public override bool ReadAttributeValue() => source.ReadAttributeValue();

    public override void ResolveEntity() => throw new XmlRefusal(XmlRules.Instruction);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
