using System.Security.Cryptography.Xml;
using System.Xml;

namespace BankHub.Channels.Protection.Soap.Reading;

/// <summary>The bytes of an element that are signed (Exclusive XML Canonicalization 1.0, without comments).</summary>
internal static class ExclusiveC14N
{
    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <param name="element">It with everything in it.</param>
    /// <param name="inclusive">The prefixes of InclusiveNamespaces; null for none.</param>
    public static byte[] Bytes(XmlElement element, string? inclusive = null)
    {
        // The framework canonicalizes documents: the element becomes one, with the declarations that are in scope around it.
        var alone = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        var root = (XmlElement)alone.ImportNode(element, deep: true);
        alone.AppendChild(root);
        foreach (var (prefix, space) in InScope(element))
        {
            var name = prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}";
            if (!root.HasAttribute(name) && (prefix.Length > 0 || space.Length > 0))
                root.SetAttribute(name, space);
        }

        var transform = new XmlDsigExcC14NTransform(includeComments: false, inclusive) { Resolver = null };
        transform.LoadInput(alone);
        using var canonical = (Stream)transform.GetOutput(typeof(Stream));
        using var bytes = new MemoryStream();
        canonical.CopyTo(bytes);
        return bytes.ToArray();
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
