using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml;

/// <content>Start and end tags with their names, attributes and namespaces.</content>
public sealed partial class XmlTokens
{
    private const int Incomplete = 0;

    private bool ReadStartTag(ReadOnlySpan<byte> rest)
    {
        int length;
        while ((length = StartTag(rest)) == Incomplete)
        {
            if (rest.Length > _limits.TextLength)
                return Fail(XmlRules.TooLong);
            if (!_window.More())
                return Fail(XmlRules.Truncated, rest.Length);

            rest = _window.Rest;
        }

        if (length == Failed)
            return false;
        if (length > _limits.TextLength)
            return Fail(XmlRules.TooLong);

        _window.Position += length;
        _stage = Stage.Within;
        (Kind, Depth) = (XmlTokenKind.StartElement, _open.Count);
        return true;
    }

    /// <summary>Opens the element of the tag that begins these bytes; the tag's length, or Incomplete, or Failed.</summary>
    private int StartTag(ReadOnlySpan<byte> rest)
    {
        var outer = _spaces.Scope;
        _attributes.Clear();
        var end = XmlNames.Scan(rest, 1, out var prefix);
        if (end == XmlNames.Wrong)
            return FailAt(XmlRules.Name, 1);
        if (end == XmlNames.Incomplete)
            return Incomplete;
        if (end - 1 > _limits.NameLength)
            return FailAt(XmlRules.TooLong, 1);

        var close = end;
        if (rest[end] != '>')
        {
            close = Attributes(rest, end);
            if (close <= 0)
            {
                _spaces.Leave(outer);
                return close;
            }
        }

        if (_open.Count >= _limits.Depth)
            return FailAt(XmlRules.TooDeep);

        var space = prefix == 0 ? _spaces.Scope.Default : _spaces.Find(rest.Slice(1, prefix));
        if (space == Namespaces.Unbound)
            return FailAt(XmlRules.Prefix, 1);
        if (_attributes.Count > 0 && !BindAttributes())
            return Failed;

        _isEmpty = rest[close] == '/';
        _open.Open(rest[1..], end - 1, prefix, space, outer);
        return close + (_isEmpty ? 2 : 1);
    }

    private bool EndTag(ReadOnlySpan<byte> rest)
    {
        var whole = _open.EndTag(rest);
        if (whole > 0)
        {
            _window.Position += whole;
            return Close();
        }

        var name = _open.Name;
        var end = name.Length + 2;
        if (!_window.Ensure(end + 1))
            return Fail(_window.Rest[2..].CommonPrefixLength(name) == _window.Rest.Length - 2 ? XmlRules.Truncated : XmlRules.Nesting);
        if (!_window.Rest.Slice(2, name.Length).SequenceEqual(name))
            return Fail(XmlRules.Nesting, 2);

        _window.Position += end;
        PassWhite();
        if (!_window.Ensure(1))
            return Fail(XmlRules.Truncated);
        if (_window.Rest[0] != '>')
            return Fail(XmlRules.Nesting);

        _window.Position++;
        return Close();
    }

    /// <summary>Ends the innermost element.</summary>
    private bool Close()
    {
        (Kind, Depth, _isEmpty) = (XmlTokenKind.EndElement, _open.Count, false);
        _spaces.Leave(_open.Close());
        if (_open.Count == 0)
            _stage = Stage.After;

        return true;
    }

    private int FailAt(XmlRule rule, int offset)
    {
        Fail(rule, offset);
        return Failed;
    }
}
