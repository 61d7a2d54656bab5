namespace BankHub.Formats.Xml.Reading;

/// <summary>Every rule for which reading ends; the numbers are sections of XML 1.0 and of Namespaces in XML 1.0.</summary>
internal static class XmlRules
{
    // The bytes.
    public static readonly XmlRule Encoding = new("xml-encoding",
        "The bytes must be valid UTF-8, or what the encoding that the document declares makes of them (4.3.3).");
    public static readonly XmlRule UnknownEncoding = new("xml-unknown-encoding",
        "The declared encoding must be UTF-8, US-ASCII, UTF-16, ISO-8859-1, ISO-8859-15 or windows-1252.");
    public static readonly XmlRule OtherEncoding = new("xml-other-encoding",
        "The declared encoding must be the one that the document's first bytes show (4.3.3).");
    public static readonly XmlRule Character = new("xml-character", "Only characters of XML 1.0 may stand here (2.2).");

    // The document.
    public static readonly XmlRule Truncated = new("xml-truncated", "The document must not end before its root element does.");
    public static readonly XmlRule NoRoot = new("xml-no-root", "A document must have a root element (2.1).");
    public static readonly XmlRule Outside = new("xml-outside", "Outside the root element only comments may stand (2.1).");
    public static readonly XmlRule Declaration = new("xml-declaration", "The XML declaration must be that of XML 1.0 (2.8).");
    public static readonly XmlRule DocumentType = new("xml-doctype", "A document type declaration is refused, whatever is in it.");

    // Markup.
    public static readonly XmlRule Name = new("xml-name", "A name must be one of XML 1.0 with at most one prefix (2.3).");
    public static readonly XmlRule Tag = new("xml-tag", "A tag must be its name, its attributes and its closing bracket (3.1).");
    public static readonly XmlRule Nesting = new("xml-nesting", "An end tag must have the name of the element that it ends (3).");
    public static readonly XmlRule Attribute = new("xml-attribute",
        "An attribute must be a name and a value in quotes, without '<' (3.1).");
    public static readonly XmlRule Twice = new("xml-attribute-twice", "An element must not have two attributes of one name (3.1).");
    public static readonly XmlRule Reserved = new("xml-space", "The attribute xml:space must be default or preserve (2.10).");
    public static readonly XmlRule Reference = new("xml-reference",
        "A reference must be one of the five predefined entities or the number of a character (4.1, 4.6).");
    public static readonly XmlRule SectionEnd = new("xml-section-end", "The end of a CDATA section must not stand in text (2.4).");
    public static readonly XmlRule Comment = new("xml-comment", "Two hyphens must not stand in a comment (2.5).");
    public static readonly XmlRule Instruction = new("xml-instruction", "A processing instruction must have a name other than xml (2.6).");
    public static readonly XmlRule NoInstruction = new("xml-instruction-refused",
        "A processing instruction is refused here, whatever is in it.");
    public static readonly XmlRule Markup = new("xml-markup", "After '<!' only a comment or, in an element, a CDATA section may follow.");

    // Namespaces.
    public static readonly XmlRule Prefix = new("xml-prefix", "A prefix must be bound to a namespace (5).");
    public static readonly XmlRule Binding = new("xml-binding",
        "A declaration must bind a prefix to a namespace, and must leave xml and xmlns alone (3).");

    // Limits of this reader.
    public static readonly XmlRule TooDeep = new("xml-too-deep", "Elements stand deeper inside each other than is read.");
    public static readonly XmlRule TooLong = new("xml-too-long", "A name, a tag or a text is longer than is read.");
    public static readonly XmlRule TooMany = new("xml-too-many", "An element has more attributes or declarations than are read.");
    public static readonly XmlRule TooLarge = new("xml-too-large", "The document is larger than is read.");
}
