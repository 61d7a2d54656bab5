using System.Xml;

namespace BankHub.Channels.Protection.Xml;

/// <summary>Steps through a document.</summary>
internal static class Elements
{
    public static IEnumerable<XmlElement> Children(this XmlElement element) => element.ChildNodes.OfType<XmlElement>();

    public static bool Is(this XmlElement element, string space, string name) => element.LocalName == name && element.NamespaceURI == space;

    /// <summary>The only child of this name; a refusal if there is none or another one.</summary>
    public static XmlElement Only(this XmlElement element, string space, string name, Core.Findings.Rule rule) =>
        element.Children().Where(child => child.Is(space, name)).ToList() is [var only] ? only : throw new XmlRefusal(rule);

    /// <summary>The element and all in it.</summary>
    public static IEnumerable<XmlElement> All(XmlElement element)
    {
        var open = new Stack<XmlElement>([element]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next.Children())
                open.Push(child);
        }
    }

    /// <summary>The text of an element without children, as bytes in base64.</summary>
    public static byte[] Base64(this XmlElement element, Core.Findings.Rule rule)
    {
        if (element.Children().Any())
            throw new XmlRefusal(rule);
        try
        {
            return Convert.FromBase64String(element.InnerText);
        }
        catch (FormatException)
        {
            throw new XmlRefusal(rule);
        }
    }
}
