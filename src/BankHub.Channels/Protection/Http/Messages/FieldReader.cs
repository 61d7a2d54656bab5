using System.Buffers.Text;
using System.Globalization;

namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>
/// Reads a dictionary of structured fields (RFC 8941, section 4.2), stricter where that is safe: no name twice, no decimals, and never
/// more than a message needs.
/// </summary>
internal sealed class FieldReader
{
    private const int MostCharacters = 16 * 1024;
    private const int MostThings = 64;
    private const int MostDigits = 15;

    private readonly string _text;
    private int _at;

    private FieldReader(string text) => _text = text;

    /// <summary>Null when it is no dictionary.</summary>
    public static IReadOnlyList<FieldMember>? Dictionary(string text) =>
        text.Length <= MostCharacters ? new FieldReader(text).Members() : null;

    private List<FieldMember>? Members()
    {
        var members = new List<FieldMember>();
        Skip(" ");
        while (true)
        {
            if (Member() is not { } member || members.Exists(m => m.Key == member.Key) || members.Count == MostThings)
                return null;
            members.Add(member);
            Skip(" \t");
            if (_at == _text.Length)
                return members;
            if (!Take(','))
                return null;
            Skip(" \t");
        }
    }

    private FieldMember? Member()
    {
        if (Key() is not { } key)
            return null;
        if (!Take('='))
        {
            return Parameters() is { } of
                ? new FieldMember(key, new FieldItem(new FieldValue(FieldKind.Flag, "1"), of), null, FieldParameters.None)
                : null;
        }

        if (_at < _text.Length && _text[_at] == '(')
            return List() is { } list && Parameters() is { } parameters ? new FieldMember(key, null, list, parameters) : null;
        return Item() is { } item ? new FieldMember(key, item, null, FieldParameters.None) : null;
    }

    private List<FieldItem>? List()
    {
        Take('(');
        var items = new List<FieldItem>();
        while (true)
        {
            var blanks = Skip(" ");
            if (Take(')'))
                return items;
            if ((items.Count > 0 && blanks == 0) || items.Count == MostThings || Item() is not { } item)
                return null;
            items.Add(item);
        }
    }

    private FieldItem? Item() => Value() is { } value && Parameters() is { } parameters ? new FieldItem(value, parameters) : null;

    private FieldParameters? Parameters()
    {
        var all = new List<(string, FieldValue)>();
        while (Take(';'))
        {
            Skip(" ");
            if (Key() is not { } key || all.Exists(p => p.Item1 == key) || all.Count == MostThings)
                return null;
            if (!Take('='))
                all.Add((key, new FieldValue(FieldKind.Flag, "1")));
            else if (Value() is { } value)
                all.Add((key, value));
            else
                return null;
        }

        return new FieldParameters(all);
    }

    private string? Key()
    {
        var from = _at;
        while (_at < _text.Length && _text[_at] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '.' or '*')
            _at++;
        return _at > from && _text[from] is (>= 'a' and <= 'z') or '*' ? _text[from.._at] : null;
    }

    private FieldValue? Value() => _at == _text.Length ? null : _text[_at] switch
    {
        '"' => String(),
        ':' => Bytes(),
        '?' => Flag(),
        '-' or (>= '0' and <= '9') => Integer(),
        _ => Token(),
    };

    private FieldValue? String()
    {
        var text = new System.Text.StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '"')
            {
                _at++;
                return FieldValue.Of(text.ToString());
            }

            if (c == '\\' && (++_at == _text.Length || (c = _text[_at]) is not ('"' or '\\')))
                return null;
            if (c is < ' ' or > '~')
                return null;
            text.Append(c);
        }

        return null;
    }

    private FieldValue? Bytes()
    {
        var end = _text.IndexOf(':', _at + 1);
        if (end < 0 || !Base64.IsValid(_text.AsSpan(_at + 1, end - _at - 1)))
            return null;
        var bytes = Convert.FromBase64String(_text[(_at + 1)..end]);
        _at = end + 1;
        return FieldValue.Of(bytes);
    }

    private FieldValue? Flag()
    {
        if (_at + 1 >= _text.Length || _text[_at + 1] is not ('0' or '1'))
            return null;
        _at += 2;
        return new FieldValue(FieldKind.Flag, _text[_at - 1].ToString());
    }

    private FieldValue? Integer()
    {
        var from = _at;
        Take('-');
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        var digits = _text[from.._at];
        return digits.TrimStart('-').Length is > 0 and <= MostDigits
            && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (_at == _text.Length || _text[_at] != '.')
            ? FieldValue.Of(number)
            : null;
    }

    private FieldValue? Token()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || "!#$%&'*+-.^_`|~:/".Contains(_text[_at])))
            _at++;
        return _at > from && (char.IsAsciiLetter(_text[from]) || _text[from] == '*')
            ? new FieldValue(FieldKind.Token, _text[from.._at])
            : null;
    }

    private bool Take(char c)
    {
        var there = _at < _text.Length && _text[_at] == c;
        _at += there ? 1 : 0;
        return there;
    }

    private int Skip(string blanks)
    {
        var from = _at;
        while (_at < _text.Length && blanks.Contains(_text[_at]))
            _at++;
        return _at - from;
    }
}
