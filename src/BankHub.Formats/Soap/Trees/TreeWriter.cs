using System.Buffers;
using System.Text;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Soap.Trees;

/// <summary>Writes an element that was read, so that its payload can be handed to the reader of its own format.</summary>
public static class TreeWriter
{
    private const string XmlSpace = "http://www.w3.org/XML/1998/namespace";

    /// <summary>The element as a document of its own, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Bytes(SoapElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(new XmlOutput(buffer), element, "");
        return buffer.WrittenMemory;
    }

    // As deep as the limit of its reader.
    private static void Write(XmlOutput xml, SoapElement element, string around)
    {
        var (space, name) = (element.Name.Namespace, Encoding.UTF8.GetBytes(element.Name.LocalName));
        xml.Start(name);
        if (space != around)
            xml.Attribute("xmlns"u8, space);
        for (var index = 0; index < element.Attributes.Count; index++)
            Write(xml, element.Attributes[index], index);

        if (element.Children.Count == 0 || !string.IsNullOrWhiteSpace(element.Text))
            xml.Text(element.Text);
        foreach (var child in element.Children)
            Write(xml, child, space);
        xml.End();
    }

    private static void Write(XmlOutput xml, SoapAttribute attribute, int index)
    {
        var prefix = attribute.Name.Namespace == XmlSpace ? "xml" : attribute.Name.Namespace.Length == 0 ? "" : $"a{index}";
        if (prefix.Length > 0 && prefix != "xml")
            xml.Attribute(Encoding.UTF8.GetBytes($"xmlns:{prefix}"), attribute.Name.Namespace);
        var name = prefix.Length == 0 ? attribute.Name.LocalName : $"{prefix}:{attribute.Name.LocalName}";
        xml.Attribute(Encoding.UTF8.GetBytes(name), attribute.Value);
    }
}
