using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml;

/// <content>What stands in the root element: text in place where it needs no decoding, or else collected.</content>
public sealed partial class XmlTokens
{
    private bool ReadWithin()
    {
        if (_isTextPending)
        {
            _isTextPending = false;
            if (IsTextCollected())
                return true;
        }

        while (true)
        {
            var rest = _window.Rest;
            var white = XmlCharacters.White(rest);
            if (IsTag(rest, white))
            {
                _window.Position += white;
                _window.BeginToken();
                rest = rest[white..];
                return rest[1] == '/' ? EndTag(rest) : TryReadInPlace(rest) || ReadStartTag(rest);
            }

            _window.BeginToken();
            if (TryReadPlain(rest))
                return true;
            if (!Collect())
                return false;
            if (IsTextCollected())
                return true;
        }
    }

    /// <summary>Text that needs no decoding, up to a tag that is in sight.</summary>
    private bool TryReadPlain(ReadOnlySpan<byte> rest)
    {
        var length = Plain(rest);
        if (length <= 0 || length > _limits.TextLength || !IsTag(rest, length))
            return false;

        (_textAt, _textLength, Kind, Depth) = (_window.Position, length, XmlTokenKind.Text, _open.Count);
        _window.Position += length;
        return true;
    }

    /// <summary>The text of the current element up to its end tag, and that; false where something else follows it.</summary>
    private bool ReadWholeText()
    {
        (_isCollected, _textLength) = (false, 0);
        if (_isEmpty)
            return Close();

        var rest = _window.Rest;
        if (_isInPlace && TryReadTextInPlace(rest))
            return true;
        if (HasChild(rest))
            return false;

        LeavePlace();
        var length = Plain(rest);
        if (length >= 0 && length <= _limits.TextLength && IsTag(rest, length) && _open.EndTag(rest[length..]) is var end and > 0)
        {
            (_textAt, _textLength) = (_window.Position, length);
            _window.Position += length + end;
            return Close();
        }

        if (!Collect())
            return false;

        _isCollected = true;
        _isTextPending = _window.Rest[1] != '/';
        return !_isTextPending && EndTag(_window.Rest);
    }

    /// <summary>Whether a child's start tag is in sight with nothing but white space before it, as in most elements without text.</summary>
    private static bool HasChild(ReadOnlySpan<byte> rest)
    {
        var white = XmlCharacters.White(rest);
        return IsTag(rest, white) && rest[white + 1] != '/';
    }

    /// <summary>The length of the text that needs no decoding and ends with a bracket; -1 where it has to be collected.</summary>
    private static int Plain(ReadOnlySpan<byte> rest)
    {
        var at = NextBytes.Text(rest);
        if (at < NextBytes.Count && rest[at] == '<')
            return at;

        for (at = 0; ;)
        {
            var stop = rest[at..].IndexOfAny(XmlCharacters.InText);
            if (stop < 0)
                return -1;

            at += stop;
            if (rest[at] == '<')
                return at;

            var beyond = XmlCharacters.NonAscii(rest[at..]);
            if (beyond == 0)
                return -1;

            at += beyond;
        }
    }

    /// <summary>Whether a start or an end tag begins there, and is in sight.</summary>
    private static bool IsTag(ReadOnlySpan<byte> rest, int at) =>
        at >= 0 && rest.Length > at + 1 && rest[at] == '<' && rest[at + 1] is not ((byte)'!' or (byte)'?');

    private bool IsTextCollected()
    {
        if (!_collected.Kept.ContainsAnyExcept(XmlCharacters.Whites))
            return false;

        (_isCollected, Kind, Depth) = (true, XmlTokenKind.Text, _open.Count);
        return true;
    }

    /// <summary>Collects what is left up to the next start or end tag, which is in sight then.</summary>
    private bool Collect()
    {
        _collected.Rewind(0);
        while (Pass(XmlCharacters.InText, isKept: true) is var stop && stop != Failed)
        {
            _window.Ensure(3);
            var isDone = false;
            var isRight = stop switch
            {
                '<' => CollectMarkup(out isDone),
                '&' => CollectReference(),
                '\r' => CollectLineEnd(),
                _ => CollectBracket(),
            };
            if (isDone || !isRight)
                return isRight;
        }

        return false;
    }

    private bool CollectMarkup(out bool isTag)
    {
        var rest = _window.Rest;
        isTag = rest.Length > 1 && IsTag(rest, 0);
        if (isTag)
            return true;
        if (rest.Length < 2)
            return Fail(XmlRules.Truncated, 1);
        if (rest[1] == '?')
            return PassInstruction();

        _window.Ensure("<![CDATA["u8.Length);
        return _window.Rest.StartsWith("<![CDATA["u8) ? CollectSection() : PassDeclarationOrComment();
    }

    private bool CollectReference()
    {
        _window.Ensure(XmlReferences.MaxLength);
        var length = XmlReferences.Read(_window.Rest, out var character);
        if (length <= 0)
            return Fail(XmlRules.Reference);

        _collected.Add(character);
        _window.Position += length;
        return true;
    }

    private bool CollectLineEnd()
    {
        _collected.Add((byte)'\n');
        _window.Position += _window.Rest is [_, (byte)'\n', ..] ? 2 : 1;
        return true;
    }

    private bool CollectBracket()
    {
        if (_window.Rest.StartsWith("]]>"u8))
            return Fail(XmlRules.SectionEnd);

        _collected.Add((byte)']');
        _window.Position++;
        return true;
    }
}
