namespace BankHub.Formats.Xml;

/// <summary>What a token of an XML document is.</summary>
public enum XmlTokenKind
{
    /// <summary>Nothing: before the first token, at the end, or after a failure.</summary>
    None,

    /// <summary>A start tag; an empty element gives a start and an end.</summary>
    StartElement,

    /// <summary>An end tag.</summary>
    EndElement,

    /// <summary>All character data between two tags: text, references and CDATA sections in one.</summary>
    Text,
}
