using BankHub.Formats.Xml.Writing;

namespace BankHub.Formats.Xml;

/// <content>Elements of which the caller keeps the name, and elements that are written in one go.</content>
public sealed partial class XmlOutput
{
    /// <summary>Opens an element that its caller closes by its name.</summary>
    internal void Open(ReadOnlySpan<byte> name)
    {
        var span = _bytes.Room(Gap + name.Length + Marks);
        var at = BeginChild(span);
        span[at++] = (byte)'<';
        _bytes.Advance(PutName(span, at, name));
        _isTagOpen = true;
        Depth++;
        if (indent)
            _lines.Open(Depth);
    }

    internal void Open(ReadOnlySpan<byte> name, ReadOnlySpan<byte> defaultNamespace)
    {
        Open(name);
        if (defaultNamespace.IsEmpty)
            return;
        Put(" xmlns=\""u8);
        Put(defaultNamespace);
        Put("\""u8);
    }

    internal void Close(ReadOnlySpan<byte> name)
    {
        Depth--;
        var span = _bytes.Room(Gap + name.Length + Marks);
        if (_isTagOpen)
        {
            _isTagOpen = false;
            _bytes.Advance(Put(span, 0, "/>"u8));
        }
        else
        {
            var at = indent && _lines.IsClosedOnNew(Depth + 1) ? NewLine(span, 0) : 0;
            _bytes.Advance(EndElement(span, at, name));
        }

        if (Depth == 0)
            Flush();
    }

    /// <summary>An element of nothing but text; false, and nothing is written, if XML cannot hold the text.</summary>
    internal bool TryElement(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        if (text.Length > Piece)
            return TryLongElement(name, text);

        var span = _bytes.Room(Gap + (2 * name.Length) + (text.Length * XmlEscape.MaxBytes) + Marks);
        var wasTagOpen = _isTagOpen;
        var at = BeginElement(span, name);
        var length = XmlEscape.Write(text, span[at..], isAttribute: false);
        if (length < 0)
        {
            _isTagOpen = wasTagOpen;
            return false;
        }

        _bytes.Advance(EndElement(span, at + length, name));
        return true;
    }

    /// <summary>An element of a value in ASCII that needs no escaping.</summary>
    internal void Value(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var span = _bytes.Room(Gap + (2 * name.Length) + value.Length + Marks);
        var at = BeginElement(span, name);
        _bytes.Advance(EndElement(span, Put(span, at, value), name));
    }

    /// <summary>The same with an attribute that needs no escaping either.</summary>
    internal void Value(ReadOnlySpan<byte> name, ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> setting, ReadOnlySpan<byte> value)
    {
        var span = _bytes.Room(Gap + (2 * name.Length) + attribute.Length + setting.Length + value.Length + Marks);
        var at = BeginChild(span);
        span[at++] = (byte)'<';
        at = PutName(span, at, name);
        span[at++] = (byte)' ';
        at = Put(span, Put(span, at, attribute), "=\""u8);
        at = Put(span, Put(span, at, setting), "\">"u8);
        _bytes.Advance(EndElement(span, Put(span, at, value), name));
    }

    private bool TryLongElement(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        if (!CanWrite(text))
            return false;
        Open(name);
        Text(text);
        Close(name);
        return true;
    }
}
