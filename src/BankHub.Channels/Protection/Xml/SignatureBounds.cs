using System.Xml;

namespace BankHub.Channels.Protection.Xml;

/// <summary>
/// How large a signature may be before any of it is canonicalized: whoever sent it is not known yet, and exclusive canonicalization repeats
/// a declaration at every element that uses it, so that a short message has a form of gigabytes.
/// </summary>
internal static class SignatureBounds
{
    /// <summary>The longest SignedInfo in its canonical form.</summary>
    public const int MostInfo = 64 * 1024;

    /// <summary>The longest PrefixList.</summary>
    public const int MostPrefixes = 1024;

    private const int MostCharacters = 256 * 1024;
    private const int MostElements = 512;
    private const int MostDeclared = 64 * 1024;

    public static void Check(XmlElement signature)
    {
        if (Elements.All(signature).Skip(MostElements).Any() || IsLong(signature)
            || CanonicalXml.InScope(signature).Sum(declared => (long)declared.Key.Length + declared.Value.Length) > MostDeclared)
            throw new XmlRefusal(XmlRules.SignedInfo);
    }

    private static bool IsLong(XmlElement signature)
    {
        var characters = 0L;
        foreach (var element in Elements.All(signature))
        {
            characters += element.Name.Length + element.Attributes.OfType<XmlAttribute>().Sum(a => (long)a.Name.Length + a.Value.Length)
                + element.ChildNodes.OfType<XmlNode>().Sum(node => (long)(node.Value?.Length ?? 0));
            if (characters > MostCharacters)
                return true;
        }

        return false;
    }
}
