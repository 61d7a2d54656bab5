using System.Security.Cryptography;
using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Xml;
using Microsoft.Net.Http.Headers;

namespace BankHub.Channels.Protection.Soap.Reading;

/// <summary>
/// An envelope with its attachments put where its includes stand, as it is signed (XOP, 4.2), and the way back: what is handed on holds the
/// same attachments in parts.
/// </summary>
internal sealed class Attachments
{
    private const string RootId = "envelope@checked";

    private readonly List<(XmlElement Holder, XmlElement Include, XmlText Text, byte[] Content)> _places = [];

    private Attachments(XmlDocument document) => Document = document;

    public XmlDocument Document { get; }

    public static Attachments Read(ReadOnlyMemory<byte> body, string? contentType, SoapBounds bounds)
    {
        if (body.Length > bounds.Bytes)
            throw new XmlRefusal(XmlRules.Xml);
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("multipart/related", StringComparison.OrdinalIgnoreCase))
            return new Attachments(SafeXml.Load(body, bounds));
        var (root, parts) = Multipart.Read(body, type, bounds);
        var attachments = new Attachments(SafeXml.Load(root, bounds));
        attachments.PutIn(parts);
        return attachments;
    }

    /// <summary>The checked message as HTTP would carry it.</summary>
    public (string ContentType, byte[] Body) Write(string space)
    {
        var type = space == Names.Soap11 ? "text/xml" : "application/soap+xml";
        var kept = _places.Where(place => IsInside(place.Text)).ToList();
        foreach (var (holder, include, text, _) in kept)
            holder.ReplaceChild(include, text);
        var envelope = SafeXml.Bytes(Document);
        if (kept.Count == 0)
            return ($"{type}; charset=utf-8", envelope);

        // Of the contents, so that none of them can hold it, and the same message is written to the same bytes.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var content in kept.Select(place => place.Content).Prepend(envelope))
            hash.AppendData(content);
        var boundary = $"----=_checked_{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}";
        using var stream = new MemoryStream();
        Put(stream, boundary, $"application/xop+xml; charset=utf-8; type=\"{type}\"", RootId, envelope);
        for (var index = 0; index < kept.Count; index++)
            Put(stream, boundary, "application/octet-stream", Id(index), kept[index].Content);
        stream.Write(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"));
        var whole = $"multipart/related; type=\"application/xop+xml\"; start=\"<{RootId}>\"; start-info=\"{type}\"";
        return ($"{whole}; boundary=\"{boundary}\"", stream.ToArray());
    }

    private void PutIn(Dictionary<string, byte[]> parts)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var include in Elements.All(Document.DocumentElement!).Where(element => element.Is(Names.Xop, "Include")).ToList())
        {
            var address = include.GetAttribute("href");
            var name = address.StartsWith("cid:", StringComparison.Ordinal) ? Uri.UnescapeDataString(address[4..]) : "";
            var holder = include.ParentNode as XmlElement;
            if (holder is null || holder.ChildNodes.Count != 1 || !parts.TryGetValue(name, out var content) || !used.Add(name))
                throw new XmlRefusal(SoapRules.Attachment);
            var text = Document.CreateTextNode(Convert.ToBase64String(content));
            holder.ReplaceChild(text, include);
            include.SetAttribute("href", $"cid:{Uri.EscapeDataString(Id(_places.Count))}");
            _places.Add((holder, include, text, content));
        }

        if (used.Count != parts.Count)
            throw new XmlRefusal(SoapRules.Attachment);
    }

    private bool IsInside(XmlNode? node)
    {
        while (node is not null && node != Document)
            node = node.ParentNode;
        return node is not null;
    }

    private static string Id(int index) => $"part-{index}@checked";

    private static void Put(MemoryStream stream, string boundary, string type, string id, byte[] content)
    {
        stream.Write(Encoding.ASCII.GetBytes(
            $"--{boundary}\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <{id}>\r\n\r\n"));
        stream.Write(content);
        stream.Write("\r\n"u8);
    }
}
