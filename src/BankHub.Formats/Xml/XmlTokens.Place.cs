using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml;

/// <content>
/// Most elements are a name in brackets, a short text and the same name again. Such a start tag stays where it is: its name is kept
/// with those of the open elements only if something other than its text follows.
/// </content>
public sealed partial class XmlTokens
{
    private readonly int _longestInPlace;
    private bool _isInPlace;
    private int _nameAt;
    private int _nameLength;

    private ReadOnlySpan<byte> NameInPlace => new(_window.Buffer, _nameAt, _nameLength);

    private ReadOnlySpan<byte> FromName => new(_window.Buffer, _nameAt, _window.End - _nameAt);

    /// <summary>A start tag in sight that is a name without prefix and nothing else.</summary>
    private bool TryReadInPlace(ReadOnlySpan<byte> rest)
    {
        var length = XmlNames.Short(rest[1..]);
        if (length == 0 || length > _longestInPlace || rest[length + 1] != '>' || _open.Count >= _limits.Depth)
            return false;

        _attributes.Clear();
        (_nameAt, _nameLength, _isInPlace) = (_window.Position + 1, length, true);
        (Kind, Depth) = (XmlTokenKind.StartElement, _open.Count + 1);
        _window.Position += length + 2;
        return true;
    }

    /// <summary>The text of an element that began in place and its end tag, where both are plain and in sight.</summary>
    private bool TryReadTextInPlace(ReadOnlySpan<byte> rest)
    {
        var text = Plain(rest);
        var end = text + "</".Length;
        var length = end + _nameLength + 1;
        if (text < 0 || text > _limits.TextLength || rest.Length < length || rest[length - 1] != '>' || rest[end - 1] != '/'
            || !NextBytes.Same(rest[end..], FromName, _nameLength))
            return false;

        (_textAt, _textLength, Kind) = (_window.Position, text, XmlTokenKind.EndElement);
        _window.Position += length;
        return true;
    }

    /// <summary>Keeps the name of an element that stays open; one that was read as text is closed already.</summary>
    private void LeavePlace()
    {
        if (!_isInPlace)
            return;
        _isInPlace = false;
        if (Kind == XmlTokenKind.StartElement)
            _open.Open(FromName, _nameLength, 0, _spaces.Scope.Default, _spaces.Scope);
    }
}
