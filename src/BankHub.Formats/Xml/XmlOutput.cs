using System.Buffers;
using System.Text;
using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml;

/// <summary>
/// Writes an XML document in UTF-8 straight into a buffer. Names are taken as they are; text is escaped, and text that XML cannot hold
/// throws: who writes has to have replaced or refused it before (CanWrite).
/// </summary>
public sealed partial class XmlOutput(IBufferWriter<byte> target, bool indent = false)
{
    private const int IndentWidth = 2;

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
        BeginChild();
        if (Depth == _levels.Length)
            Array.Resize(ref _levels, Depth * 2);

        _levels[Depth++] = new(_names.Add(name), name.Length);
        PutAll("<"u8, name);
        if (!defaultNamespace.IsEmpty)
            PutAll(" xmlns=\""u8, defaultNamespace, "\""u8);

        _isTagOpen = true;
    }

    /// <summary>An attribute of the element that was just opened.</summary>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (!_isTagOpen)
            throw new InvalidOperationException("An attribute comes right after its start tag.");

        PutAll(" "u8, name, "=\""u8);
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
        BeginChild();
        PutAll("<"u8, name, ">"u8);
        PutEscaped(text, isAttribute: false);
        PutAll("</"u8, name, ">"u8);
    }

    /// <summary>An element of nothing but text in UTF-8.</summary>
    public void Element(ReadOnlySpan<byte> name, ReadOnlySpan<byte> utf8)
    {
        BeginChild();
        PutAll("<"u8, name, ">"u8);
        PutEscaped(utf8);
        PutAll("</"u8, name, ">"u8);
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
        if (_isTagOpen)
        {
            Put("/>"u8);
            _isTagOpen = false;
        }
        else
        {
            if (level.HasChildren && !level.HasText)
                NewLine();

            PutAll("</"u8, _names[level.Name, level.Length], ">"u8);
        }

        _names.Rewind(level.Name);
    }

    private void BeginChild()
    {
        CloseTag();
        if (!indent)
            return;

        var isInText = Depth > 0 && _levels[Depth - 1].HasText;
        if (_isBegun && !isInText)
            NewLine();

        _isBegun = true;
        if (Depth > 0)
            _levels[Depth - 1].HasChildren = true;
    }

    /// <summary>Text would be another with white space put into it.</summary>
    private void BeginText()
    {
        CloseTag();
        if (Depth > 0)
            _levels[Depth - 1].HasText = true;
    }

    private void CloseTag()
    {
        if (_isTagOpen)
            Put(">"u8);

        _isTagOpen = false;
    }

    private void NewLine()
    {
        if (!indent)
            return;

        var length = 1 + (Depth * IndentWidth);
        var span = target.GetSpan(length);
        span[0] = (byte)'\n';
        span[1..length].Fill((byte)' ');
        target.Advance(length);
    }

    private struct Level(int name, int length)
    {
        public int Name { get; } = name;

        public int Length { get; } = length;

        public bool HasChildren { get; set; }

        public bool HasText { get; set; }
    }
}
