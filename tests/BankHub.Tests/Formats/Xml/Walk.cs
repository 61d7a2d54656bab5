using System.Text;
using System.Xml;
using BankHub.Formats.Xml;

namespace BankHub.Tests.Formats.Xml;

/// <summary>What a reader makes of a document: its tokens as lines, and whether it refused it in the end.</summary>
internal sealed record Walk(IReadOnlyList<string> Tokens, string? Refusal)
{
    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, ConformanceLevel = ConformanceLevel.Document, MaxCharactersInDocument = 0 };

    /// <summary>By our reader, of memory.</summary>
    public static Walk Ours(byte[] document, XmlLimits? limits = null)
    {
        using var reader = XmlTokens.Open(document, limits ?? XmlLimits.Default);
        return Ours(reader);
    }

    /// <summary>By our reader, of a stream that gives so many bytes at a time.</summary>
    public static Walk Streamed(byte[] document, int chunk)
    {
        using var reader = XmlTokens.Open(new Trickle(document, chunk), XmlLimits.Default);
        return Ours(reader);
    }

    public static Walk Ours(XmlTokens reader)
    {
        var tokens = new List<string>();
        while (reader.Read())
        {
            tokens.Add(reader.Kind switch
            {
                XmlTokenKind.StartElement => Start(reader),
                XmlTokenKind.EndElement => $"{reader.Depth} /{{{Utf8(reader.NamespaceUri)}}}{Utf8(reader.LocalName)}",
                _ => $"{reader.Depth} '{Utf8(reader.Text)}'",
            });
        }

        return new(tokens, reader.Failure?.Rule);
    }

    /// <summary>By System.Xml, with neighbouring pieces of text joined and white space alone left out.</summary>
    public static Walk Theirs(byte[] document)
    {
        var (tokens, text) = (new List<string>(), new StringBuilder());
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(document), Settings);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        Flush(reader.Depth);
                        tokens.Add(Start(reader));
                        if (reader.IsEmptyElement)
                            tokens.Add($"{reader.Depth + 1} /{{{reader.NamespaceURI}}}{reader.LocalName}");
                        break;
                    case XmlNodeType.EndElement:
                        Flush(reader.Depth + 1);
                        tokens.Add($"{reader.Depth + 1} /{{{reader.NamespaceURI}}}{reader.LocalName}");
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                        text.Append(reader.Value);
                        break;
                }
            }

            return new(tokens, null);
        }
        catch (XmlException refused)
        {
            return new(tokens, refused.Message);
        }

        void Flush(int depth)
        {
            if (text.ToString().Trim(' ', '\t', '\r', '\n').Length > 0)
                tokens.Add($"{depth} '{text}'");
            text.Clear();
        }
    }

    private static string Start(XmlTokens reader)
    {
        var line = new StringBuilder($"{reader.Depth} {{{Utf8(reader.NamespaceUri)}}}{Utf8(reader.LocalName)}");
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            var attribute = reader.GetAttribute(i);
            line.Append($" {{{Utf8(attribute.NamespaceUri)}}}{Utf8(attribute.LocalName)}='{Utf8(attribute.Value)}'");
        }

        return line.ToString();
    }

    private static string Start(XmlReader reader)
    {
        var line = new StringBuilder($"{reader.Depth + 1} {{{reader.NamespaceURI}}}{reader.LocalName}");
        for (var has = reader.MoveToFirstAttribute(); has; has = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                line.Append($" {{{reader.NamespaceURI}}}{reader.LocalName}='{reader.Value}'");
        }

        reader.MoveToElement();
        return line.ToString();
    }

    private static string Utf8(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>A stream that gives no more than so many bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, chunk)]);
    }
}
