using System.Buffers;
using System.Text;
using BankHub.Formats.Xml.Reading;
using BankHub.Formats.Xml.Writing;

namespace BankHub.Formats.Xml;

/// <summary>
/// Writes an XML document in UTF-8 straight into a buffer. Names are taken as they are; text is escaped, and text that XML cannot hold
/// throws: who writes has to have replaced or refused it before (CanWrite).
/// </summary>
public sealed partial class XmlOutput(IBufferWriter<byte> target, bool indent = false)
{
    private readonly ByteArena _names = new(256);
    private Level[] _levels = new Level[16];
    private bool _isTagOpen;
    private bool _isBegun;

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

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
        var span = target.GetSpan(Gap + name.Length + defaultNamespace.Length + Marks);
        var at = BeginChild(span);
        at = Put(span, Put(span, at, "<"u8), name);
        if (!defaultNamespace.IsEmpty)
            at = Put(span, Put(span, Put(span, at, " xmlns=\""u8), defaultNamespace), "\""u8);

        target.Advance(at);
        if (Depth == _levels.Length)
            Array.Resize(ref _levels, Depth * 2);

        _levels[Depth++] = new(_names.Add(name), name.Length);
        _isTagOpen = true;
    }

    /// <summary>An attribute of the element that was just opened.</summary>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (!_isTagOpen)
            throw new InvalidOperationException("An attribute comes right after its start tag.");

        var span = target.GetSpan(name.Length + Marks);
        target.Advance(Put(span, Put(span, Put(span, 0, " "u8), name), "=\""u8));
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
        if (text.Length > Piece)
        {
            Start(name);
            Text(text);
            End();
            return;
        }

        var span = target.GetSpan(Gap + (2 * name.Length) + (text.Length * XmlEscape.MaxBytes) + Marks);
        var at = BeginElement(span, name);
        at += Right(XmlEscape.Write(text, span[at..], isAttribute: false));
        target.Advance(EndElement(span, at, name));
    }

    /// <summary>An element of nothing but text in UTF-8.</summary>
    public void Element(ReadOnlySpan<byte> name, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Piece)
        {
            Start(name);
            Text(utf8);
            End();
            return;
        }

        var span = target.GetSpan(Gap + (2 * name.Length) + (utf8.Length * XmlEscape.MaxBytes) + Marks);
        var at = BeginElement(span, name);
        at += Right(XmlEscape.Write(utf8, span[at..]));
        target.Advance(EndElement(span, at, name));
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

    /// <summary>Closes the innermost element.</summary>
    public void End()
    {
        var level = _levels[--Depth];
        var name = _names[level.Name, level.Length];
        _names.Rewind(level.Name);
        var span = target.GetSpan(Gap + name.Length + Marks);
        if (_isTagOpen)
        {
            target.Advance(Put(span, 0, "/>"u8));
            _isTagOpen = false;
            return;
        }

        var at = level is { HasChildren: true, HasText: false } ? NewLine(span, 0) : 0;
        target.Advance(EndElement(span, at, name));
    }

    private struct Level(int name, int length)
    {
        public int Name { get; } = name;

        public int Length { get; } = length;

        public bool HasChildren { get; set; }

        public bool HasText { get; set; }
    }
}
