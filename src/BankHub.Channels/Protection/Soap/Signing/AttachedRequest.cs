using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Xml;
using Microsoft.Net.Http.Headers;

namespace BankHub.Channels.Protection.Soap.Signing;

/// <summary>
/// A request with attachments: they are signed in the places of their includes (XOP, 4.2; MTOM, 3.2), and leave in the parts in which they
/// were sealed. Nothing of the multipart changes but its envelope.
/// </summary>
internal static class AttachedRequest
{
    /// <summary>Whether a body of this type is a multipart, and how it reads.</summary>
    public static bool Is(string? contentType, out MediaTypeHeaderValue type) =>
        MediaTypeHeaderValue.TryParse(contentType, out type!)
        && type.MediaType.Equals("multipart/related", StringComparison.OrdinalIgnoreCase);

    public static byte[] Protect(
        EnvelopeSigner signer, ReadOnlyMemory<byte> body, MediaTypeHeaderValue type, SoapBounds bounds, DateTimeOffset now)
    {
        var (root, parts) = Multipart.Read(body, type, bounds);
        var document = SafeXml.Load(root, bounds);
        var places = PutIn(new Parts(document), parts);
        var signed = SafeXml.Load(signer.Protect(SafeXml.Bytes(document), now), bounds);
        TakeOut(new Parts(signed), places);
        var envelope = SafeXml.Bytes(signed);

        // The envelope stands in the body as one piece; what comes of it is read again, so that nothing else can have been changed.
        var at = body.Span.IndexOf(root);
        byte[] whole = [.. body.Span[..at], .. envelope, .. body.Span[(at + root.Length)..]];
        var (again, kept) = Multipart.Read(whole, type, bounds);
        return again.AsSpan().SequenceEqual(envelope) && kept.Count == parts.Count
            && parts.All(part => kept.TryGetValue(part.Key, out var same) && same.AsSpan().SequenceEqual(part.Value))
                ? whole
                : throw new XmlRefusal(SoapRules.Multipart);
    }

    /// <summary>Puts the attachments in; says which elements of the body hold them, and how each was included.</summary>
    private static List<(int Holder, string Text, string Include)> PutIn(Parts envelope, Dictionary<string, byte[]> parts)
    {
        var found = new List<(XmlElement Holder, string Text, string Include)>();
        foreach (var include in Elements.All(envelope.Envelope).Where(element => element.Is(Names.Xop, "Include")).ToList())
        {
            var address = include.GetAttribute("href");
            var name = address.StartsWith("cid:", StringComparison.Ordinal) ? Uri.UnescapeDataString(address[4..]) : "";
            if (include.ParentNode is not XmlElement holder || holder.ChildNodes.Count != 1 || !parts.TryGetValue(name, out var content)
                || found.Exists(place => place.Include == address))
            {
                throw new XmlRefusal(SoapRules.Attachment);
            }

            var text = Convert.ToBase64String(content);
            holder.ReplaceChild(envelope.Document.CreateTextNode(text), include);
            found.Add((holder, text, address));
        }

        var all = Elements.All(envelope.Body).ToList();
        var places = found.ConvertAll(place => (all.IndexOf(place.Holder), place.Text, place.Include));
        return places.Count == parts.Count && places.TrueForAll(place => place.Item1 >= 0)
            ? places
            : throw new XmlRefusal(SoapRules.Attachment);
    }

    private static void TakeOut(Parts envelope, List<(int Holder, string Text, string Include)> places)
    {
        var all = Elements.All(envelope.Body).ToList();
        foreach (var (index, text, address) in places)
        {
            // An encrypted body holds no places any more: what would leave in plain beside it was to be hidden.
            if (index >= all.Count || all[index] is not { ChildNodes.Count: 1 } holder || holder.InnerText != text)
                throw new XmlRefusal(SoapRules.AttachedInPlain);
            var include = envelope.Document.CreateElement("xop", "Include", Names.Xop);
            include.SetAttribute("href", address);
            holder.ReplaceChild(include, holder.FirstChild!);
        }
    }
}
