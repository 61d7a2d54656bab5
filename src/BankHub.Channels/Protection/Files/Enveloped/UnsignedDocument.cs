using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Files.Enveloped;

/// <summary>A document that is to be signed, in its canonical form, cut where the signature will stand.</summary>
/// <param name="Before">Up to there, with the start tags that lead there and were missing.</param>
/// <param name="Behind">What follows.</param>
internal sealed record UnsignedDocument(byte[] Before, byte[] Behind)
{
    public static UnsignedDocument Read(ReadOnlyMemory<byte> file, SignaturePlace place)
    {
        using var reader = SafeXml.Reader(file, SignaturePlace.Bounds);
        using var writer = new CanonicalWriter();
        var (path, levels) = (place.Path, 0);
        (int Depth, int At, string Prefix) found = (-1, 0, "");
        while (reader.Read())
        {
            if (SignaturePlace.IsSignature(reader))
                throw new StepException("It is signed already.");
            var isStart = reader.NodeType == XmlNodeType.Element;
            if (isStart && reader.Depth == levels && levels <= path.Count && (levels == 0 || reader.LocalName == path[levels - 1]))
                levels++;
            var isEnd = reader.NodeType == XmlNodeType.EndElement || (isStart && reader.IsEmptyElement);
            if (!isEnd || reader.Depth != levels - 1)
            {
                writer.Write(reader);
                continue;
            }

            // The deepest element of the path, and of several the last.
            var end = isStart ? Encoding.UTF8.GetByteCount($"</{reader.Name}>") : 0;
            var (prefix, at) = (reader.Prefix, writer.Length);
            writer.Write(reader);
            if (--levels >= found.Depth)
                found = (levels, isStart ? writer.Length - end : at, prefix);
        }

        return Cut(writer.ToArray(), found.At, found.Prefix, path.Skip(found.Depth));
    }

    // What is missing of the path is made in the namespace of what is there, so that no declaration is needed.
    private static UnsignedDocument Cut(byte[] canonical, int at, string prefix, IEnumerable<string> missing)
    {
        string[] names = [.. missing.Select(name => prefix.Length == 0 ? name : $"{prefix}:{name}")];
        var starts = string.Concat(names.Select(name => $"<{name}>"));
        var ends = string.Concat(names.Reverse().Select(name => $"</{name}>"));
        return new UnsignedDocument(
            [.. canonical.AsSpan(0, at), .. Encoding.UTF8.GetBytes(starts)], [.. Encoding.UTF8.GetBytes(ends), .. canonical.AsSpan(at)]);
    }
}
