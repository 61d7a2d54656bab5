using System.Xml;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Files.Enveloped;

/// <summary>The one signature of a document, found wherever it stands.</summary>
/// <param name="Element">It alone, under a holder with the declarations that are in scope there.</param>
/// <param name="Path">The local names that lead from the root to its parent; null where it is the root itself.</param>
internal sealed record FoundSignature(XmlElement Element, IReadOnlyList<string>? Path)
{
    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <summary>A signature with a certificate or two in it: what is larger is meant to hurt.</summary>
    private static readonly XmlBounds Small = new() { Elements = 100, Attributes = 16 };

    public static FoundSignature In(ReadOnlyMemory<byte> file)
    {
        using var reader = SafeXml.Reader(file, SignaturePlace.Bounds);
        var (names, spaces) = (new List<string>(), new List<(string Prefix, string Space, int Depth)>());
        FoundSignature? found = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var depth = reader.Depth;
            names.RemoveRange(depth, names.Count - depth);
            while (spaces is [.., { Depth: var last }] && last >= depth)
                spaces.RemoveAt(spaces.Count - 1);
            if (!SignaturePlace.IsSignature(reader))
            {
                names.Add(reader.LocalName);
                Note(reader, depth, spaces);
                continue;
            }

            // A second one, wherever it stands, is somebody's wish to be believed in the place of the first.
            var element = Alone(reader, spaces);
            if (found is not null || Elements.All(element).Count(inner => inner.Is(SignatureNames.Signature, "Signature")) > 1)
                throw new StepException("It has more than one signature.");
            found = new FoundSignature(element, depth == 0 ? null : [.. names.Skip(1)]);
        }

        return found ?? throw new StepException("It is not signed.");
    }

    private static void Note(XmlReader reader, int depth, List<(string Prefix, string Space, int Depth)> spaces)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == Declarations)
                spaces.Add((reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value, depth));
        }

        reader.MoveToElement();
    }

    private static XmlElement Alone(XmlReader reader, List<(string Prefix, string Space, int Depth)> spaces)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        var holder = document.CreateElement("holder");
        document.AppendChild(holder);
        foreach (var (prefix, space, _) in spaces)
            holder.SetAttribute(prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}", space);
        using var part = new BoundedReader(reader.ReadSubtree(), Small);
        part.Read();
        return (XmlElement)holder.AppendChild(document.ReadNode(part)!)!;
    }
}
