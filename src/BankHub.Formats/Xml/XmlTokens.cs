using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml;

/// <summary>
/// A forward-only reader of the tokens of an XML 1.0 document without a document type, in constant memory: well-formedness and
/// namespaces are checked as it goes, comments and processing instructions are passed over. What is wrong ends the document with a
/// failure; only the stream's own exceptions are thrown. Spans are good until the next token is read.
/// </summary>
public sealed partial class XmlTokens : IDisposable
{
    private readonly XmlLimits _limits;
    private readonly XmlWindow _window;
    private readonly OpenElements _open = new();
    private readonly Namespaces _spaces;
    private readonly AttributeList _attributes = new();
    private readonly ByteArena _collected = new(256);
    private Stage _stage;
    private bool _isEmpty;
    private bool _isCollected;
    private bool _isTextPending;
    private int _textAt;
    private int _textLength;

    private XmlTokens(XmlWindow window, XmlLimits limits)
    {
        (_window, _limits) = (window, limits);
        _spaces = new(limits.Namespaces);
        _longestInPlace = Math.Min(NextBytes.Count - 1, Math.Min(limits.NameLength, limits.TextLength - 2));
    }

    /// <summary>Where in the document the reader is.</summary>
    private enum Stage
    {
        Start,
        Before,
        Within,
        After,
        Ended,
    }

    public XmlTokenKind Kind { get; private set; }

    /// <summary>How deep the current element stands, or the element around the current text; the root is at 1.</summary>
    public int Depth { get; private set; }

    /// <summary>The name of a start or end tag without its prefix.</summary>
    public ReadOnlySpan<byte> LocalName => _isInPlace ? NameInPlace : HasName ? _open.LocalName(Depth - 1) : default;

    /// <summary>The namespace of a start or end tag; empty if it has none.</summary>
    public ReadOnlySpan<byte> NamespaceUri => HasName ? _spaces.Uri(NamespaceNumber) : default;

    /// <summary>
    /// The number of the declaration that gave the current tag its namespace: while the element that declares it is open, the same
    /// number is the same namespace.
    /// </summary>
    internal int NamespaceNumber =>
        _isInPlace ? _spaces.Scope.Default : HasName ? _open.Namespace(Depth - 1) : Namespaces.None;

    /// <summary>The decoded text of a text token, or after TryReadText: references and CDATA resolved, lines ending in LF.</summary>
    public ReadOnlySpan<byte> Text => _isCollected ? _collected.Kept : new(_window.Buffer, _textAt, _textLength);

    /// <summary>How many attributes the start tag has, without namespace declarations.</summary>
    public int AttributeCount => Kind == XmlTokenKind.StartElement ? _attributes.Count : 0;

    /// <summary>The line of the current token's first byte, from one; an element read as text keeps that of its start tag.</summary>
    public long Line => _window.TokenPlace.Line;

    /// <summary>The column of the current token's first byte, from one, in units of UTF-16.</summary>
    public long Column => _window.TokenPlace.Column;

    /// <summary>Why Read ended early, or null.</summary>
    public XmlProblem? Failure { get; private set; }

    private bool HasName => Kind is XmlTokenKind.StartElement or XmlTokenKind.EndElement;

    /// <summary>Reads a stream in chunks; the stream stays open.</summary>
    public static XmlTokens Open(Stream source, XmlLimits limits) => new(new(new StreamBytes(source), limits), limits);

    /// <summary>Reads a document that stands in memory, in place.</summary>
    public static XmlTokens Open(ReadOnlyMemory<byte> source, XmlLimits limits) => new(new(source, limits), limits);

    /// <summary>Goes to the next token; false at the end and at the first failure.</summary>
    public bool Read()
    {
        LeavePlace();
        _isCollected = false;
        _textLength = 0;
        if (_isEmpty)
            return Close();

        if (_stage == Stage.Within ? ReadWithin() : ReadOutside())
            return true;

        Kind = XmlTokenKind.None;
        return false;
    }

    /// <summary>
    /// On the start tag of an element without children: reads its text and its end tag, on which the reader then stands. False where it
    /// has children; then the next token is what follows the start tag. Also false on a failure.
    /// </summary>
    public bool TryReadText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (Kind != XmlTokenKind.StartElement || _isTextPending || !ReadWholeText())
            return false;

        text = Text;
        return true;
    }

    /// <summary>On a start tag: passes over the element with everything in it and stands on its end tag.</summary>
    public void Skip()
    {
        if (Kind != XmlTokenKind.StartElement)
            return;

        var depth = Depth;
        while (Read() && (Kind != XmlTokenKind.EndElement || Depth > depth))
        {
            // What is passed over has been checked by being read.
        }
    }

    public XmlAttribute GetAttribute(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)AttributeCount, nameof(index));
        return new(_attributes.Local(index), _spaces.Uri(_attributes.Namespace(index)), _attributes.Value(index));
    }

    /// <summary>The value of the attribute of this name in no namespace.</summary>
    public bool TryGetAttribute(ReadOnlySpan<byte> localName, out ReadOnlySpan<byte> value)
    {
        for (var index = 0; index < AttributeCount; index++)
        {
            if (_attributes.Namespace(index) == Namespaces.None && _attributes.Local(index).SequenceEqual(localName))
            {
                value = _attributes.Value(index);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>What a prefix stands for in the content of the open element (a QName as a value); empty is the default namespace.</summary>
    internal bool TryFindNamespace(ReadOnlySpan<byte> prefix, out ReadOnlySpan<byte> uri)
    {
        var space = prefix.IsEmpty ? _spaces.Scope.Default : _spaces.Find(prefix);
        uri = space == Namespaces.Unbound ? default : _spaces.Uri(space);
        return space != Namespaces.Unbound;
    }

    public void Dispose()
    {
        _stage = Stage.Ended;
        _isEmpty = _isTextPending = _isCollected = _isInPlace = false;
        (_textAt, _textLength, Kind) = (0, 0, XmlTokenKind.None);
        _window.Dispose();
    }

    /// <summary>Ends the document with what is wrong so many bytes behind the position.</summary>
    private bool Fail(XmlRule rule, int offset = 0)
    {
        if (Failure is null)
        {
            var (place, broken) = (_window.PlaceAt(offset), _window.IsTooLarge ? XmlRules.TooLarge : rule);
            Failure = new(place.Line, place.Column, broken.Name, broken.Message);
        }

        _stage = Stage.Ended;
        Kind = XmlTokenKind.None;
        _isEmpty = _isTextPending = _isInPlace = false;
        return false;
    }
}
