using System.Text;
using System.Xml;

namespace BankHub.Tests.Formats.Xml;

/// <summary>What System.Xml makes of a document, with neighbouring pieces of text joined and white space alone left out.</summary>
internal sealed class FrameworkWalk
{
    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, ConformanceLevel = ConformanceLevel.Document };

    private readonly List<string> _tokens = [];
    private readonly StringBuilder _text = new();

    public static Walk Of(byte[] document)
    {
        var walk = new FrameworkWalk();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(document), Settings);
            while (reader.Read())
                walk.Add(reader);

            return new(walk._tokens, null);
        }
        catch (XmlException refused)
        {
            return new(walk._tokens, refused.Message);
        }
    }

    private void Add(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Flush(reader.Depth);
                _tokens.Add(Start(reader));
                if (reader.IsEmptyElement)
                    _tokens.Add(End(reader));
                break;
            case XmlNodeType.EndElement:
                Flush(reader.Depth + 1);
                _tokens.Add(End(reader));
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                _text.Append(reader.Value);
                break;
        }
    }

    private void Flush(int depth)
    {
        if (_text.ToString().Trim(' ', '\t', '\r', '\n').Length > 0)
            _tokens.Add($"{depth} '{_text}'");
        _text.Clear();
    }

    private static string Start(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;

        // The framework gives the place of the name.
        var line = new StringBuilder(
            $"{reader.Depth + 1} {{{reader.NamespaceURI}}}{reader.LocalName} @{place.LineNumber}:{place.LinePosition - 1}");
        for (var has = reader.MoveToFirstAttribute(); has; has = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                line.Append($" {{{reader.NamespaceURI}}}{reader.LocalName}='{reader.Value}'");
        }

        reader.MoveToElement();
        return line.ToString();
    }

    private static string End(XmlReader reader) => $"{reader.Depth + 1} /{{{reader.NamespaceURI}}}{reader.LocalName}";
}
