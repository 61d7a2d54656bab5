using System.Buffers;
using System.Text;
using BankHub.Formats.Xml.Reading;
using BankHub.Formats.Xml.Writing;

namespace BankHub.Formats.Xml;

/// <summary>
/// Writes an XML document in UTF-8 straight into a buffer. Names are taken as they are; text is escaped, and text that XML cannot hold
/// throws: who writes has to have replaced or refused it before (CanWrite). The buffer is told of what was written at the end of the
/// root element, and with each Flush.
/// </summary>
public sealed partial class XmlOutput(IBufferWriter<byte> target, bool indent = false)
{
    private Stack<int>? _started;
    private ByteArena? _names;

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    /// <summary>The names of the elements that were started, which End has to know.</summary>
    private ByteArena Names => _names ??= new(256);

    /// <summary>Whether XML can hold the text: no controls but tab and line ends, and no half of a pair of surrogates.</summary>
    public static bool CanWrite(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var taken) != OperationStatus.Done
                || !XmlCharacters.IsCharacter((uint)rune.Value))
                return false;

            text = text[taken..];
        }

        return true;
    }

    /// <summary>The XML declaration, which comes first if at all.</summary>
    public void Declaration()
    {
        Put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8);
        _isBegun = true;
    }

    /// <summary>Opens an element; the name may hold a prefix.</summary>
    public void Start(ReadOnlySpan<byte> name) => Start(name, default);

    /// <summary>Opens an element that declares a default namespace, for it and what is in it.</summary>
    public void Start(ReadOnlySpan<byte> name, ReadOnlySpan<byte> defaultNamespace)
    {
        (_started ??= []).Push(Names.Add(name));
        Open(name, defaultNamespace);
    }

    /// <summary>An attribute of the element that was just opened.</summary>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (!_isTagOpen)
            throw new InvalidOperationException("An attribute comes right after its start tag.");

        Put(" "u8);
        Put(name);
        Put("=\""u8);
        PutEscaped(value, isAttribute: true);
        Put("\""u8);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        BeginText();
        PutEscaped(text, isAttribute: false);
    }

    /// <summary>Text in UTF-8.</summary>
    public void Text(ReadOnlySpan<byte> utf8)
    {
        BeginText();
        PutEscaped(utf8);
    }

    /// <summary>An element of nothing but text.</summary>
    public void Element(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        if (!TryElement(name, text))
            throw NotXml();
    }

    /// <summary>An element of nothing but text in UTF-8.</summary>
    public void Element(ReadOnlySpan<byte> name, ReadOnlySpan<byte> utf8)
    {
        Open(name);
        Text(utf8);
        Close(name);
    }

    /// <summary>An element of a number or a date in its invariant form.</summary>
    public void Element<T>(ReadOnlySpan<byte> name, T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[64];
        if (!value.TryFormat(text, out var length, format, null))
            throw new ArgumentException("The value is longer than a number or a date is.", nameof(value));

        Element(name, text[..length]);
    }

    /// <summary>Closes the innermost element that was started.</summary>
    public void End()
    {
        var at = (_started ??= []).Pop();
        Close(Names.Kept[at..]);
        Names.Rewind(at);
    }

    /// <summary>Tells the buffer of what was written so far.</summary>
    public void Flush() => _bytes.Flush();
}
