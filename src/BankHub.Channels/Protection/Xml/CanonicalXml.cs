using System.Xml;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Xml;

/// <summary>The bytes of an element that are signed.</summary>
internal static class CanonicalXml
{
    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <param name="element">It with everything in it.</param>
    /// <param name="form">By which rules; the exclusive ones unless it is said.</param>
    /// <param name="most">The most bytes: more is refused while it is written.</param>
    public static byte[] Bytes(XmlElement element, CanonicalForm? form = null, long most = CanonicalWriter.Most)
    {
        using var reader = new XmlNodeReader(element);
        using var writer = new CanonicalWriter(form, InScope(element), most);
        while (reader.Read())
            writer.Write(reader);
        return writer.ToArray();
    }

    /// <summary>The declarations that are in scope at an element, by prefix.</summary>
    public static IReadOnlyDictionary<string, string> InScope(XmlElement element)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (XmlNode? node = element; node is XmlElement one; node = node.ParentNode)
        {
            foreach (XmlAttribute attribute in one.Attributes)
            {
                if (attribute.NamespaceURI == Declarations)
                    found.TryAdd(attribute.Prefix.Length == 0 ? "" : attribute.LocalName, attribute.Value);
            }
        }

        return found;
    }
}
