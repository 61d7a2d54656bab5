using System.Text;
using System.Xml;

namespace BankHub.Channels.Protection.Xml;

/// <summary>
/// Writes what a reader reads as it is signed (Canonical XML 1.0, exclusive or not, without comments). No tree is made of it, so that a
/// file of a hundred thousand payments takes no more than its own length. Instructions and entities never come this far.
/// </summary>
internal sealed class CanonicalWriter : IDisposable
{
    /// <summary>The most bytes that are ever written.</summary>
    public const long Most = 1L << 30;

    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    private readonly Bounded _bytes;
    private readonly StreamWriter _text;
    private readonly CanonicalSpaces _spaces;
    private readonly List<(string Space, string Local, string Name, string Value)> _attributes = [];

    /// <param name="form">By which rules; the exclusive ones unless it is said.</param>
    /// <param name="around">The declarations in scope around what is written, by prefix.</param>
    /// <param name="most">The most bytes: more is refused while it is written, not afterwards.</param>
    public CanonicalWriter(CanonicalForm? form = null, IReadOnlyDictionary<string, string>? around = null, long most = Most)
    {
        _bytes = new Bounded(most);
        _text = new StreamWriter(_bytes, new UTF8Encoding(false), bufferSize: 4096);
        _spaces = new CanonicalSpaces(form ?? CanonicalForm.Exclusive, around);
    }

    /// <summary>How many bytes are written so far.</summary>
    public int Length
    {
        get
        {
            _text.Flush();
            return (int)_bytes.Length;
        }
    }

    public byte[] ToArray()
    {
        _text.Flush();
        return _bytes.ToArray();
    }

    /// <summary>Writes the node at which the reader stands, and leaves it there; of an element its tag.</summary>
    public void Write(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Start(reader);
                break;
            case XmlNodeType.EndElement:
                End(reader.Name, reader.Depth);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
            case XmlNodeType.Whitespace when reader.Depth > 0:
                CanonicalText.Content(_text, reader.Value);
                break;
        }
    }

    public void Dispose() => _text.Dispose();

    private void Start(XmlReader reader)
    {
        var (name, depth, isEmpty) = (reader.Name, reader.Depth, reader.IsEmptyElement);
        _text.Write('<');
        _text.Write(name);
        _spaces.Use(reader.Prefix, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == Declarations)
            {
                _spaces.Declare(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value, depth);
                continue;
            }

            if (reader.Prefix.Length > 0)
                _spaces.Use(reader.Prefix, reader.NamespaceURI);
            _attributes.Add((reader.NamespaceURI, reader.LocalName, reader.Name, reader.Value));
        }

        reader.MoveToElement();
        _spaces.Show(_text, depth);
        _attributes.Sort(ByName);
        foreach (var (_, _, attribute, value) in _attributes)
            CanonicalText.Attribute(_text, attribute, value);
        _attributes.Clear();
        _text.Write('>');
        if (isEmpty)
            End(name, depth);
    }

    private void End(string name, int depth)
    {
        _text.Write("</");
        _text.Write(name);
        _text.Write('>');
        _spaces.Leave(depth);
    }

    private static int ByName((string Space, string Local, string, string) one, (string Space, string Local, string, string) other) =>
        string.CompareOrdinal(one.Space, other.Space) is not 0 and var space ? space : string.CompareOrdinal(one.Local, other.Local);

    /// <summary>What is written comes here in pieces of a few kilobytes, however long one text is.</summary>
    private sealed class Bounded(long most) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length + count > most)
                throw new XmlRefusal(XmlRules.Xml);
            base.Write(buffer, offset, count);
        }
    }
}
