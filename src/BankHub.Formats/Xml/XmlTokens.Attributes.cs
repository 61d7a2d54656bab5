using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml;

/// <content>The attributes of a start tag, read when the tag is in sight as a whole.</content>
public sealed partial class XmlTokens
{
    /// <summary>Reads attributes up to the closing bracket and tells where that is, or its slash; or Incomplete, or Failed.</summary>
    private int Attributes(ReadOnlySpan<byte> rest, int at)
    {
        var outer = _spaces.Scope;
        for (var count = 0; ; count++)
        {
            var name = White(rest, at);
            if (name == rest.Length)
                return Incomplete;
            if (rest[name] == '>')
                return name;
            if (rest[name] == '/')
                return name + 1 == rest.Length ? Incomplete : rest[name + 1] == '>' ? name : FailAt(XmlRules.Tag, name);
            if (name == at)
                return FailAt(XmlRules.Tag, at);
            if (count == _limits.Attributes)
                return FailAt(XmlRules.TooMany, name);

            at = Attribute(rest, name, outer);
            if (at <= 0)
                return at;
        }
    }

    private int Attribute(ReadOnlySpan<byte> rest, int at, NamespaceScope outer)
    {
        var end = XmlNames.Scan(rest, at, out var prefix);
        if (end == XmlNames.Wrong)
            return FailAt(XmlRules.Name, at);
        if (end == XmlNames.Incomplete)
            return Incomplete;
        if (end - at > _limits.NameLength)
            return FailAt(XmlRules.TooLong, at);

        var sign = White(rest, end);
        if (sign == rest.Length)
            return Incomplete;
        if (rest[sign] != '=')
            return FailAt(XmlRules.Attribute, sign);

        var quote = White(rest, sign + 1);
        if (quote == rest.Length)
            return Incomplete;
        if (rest[quote] is not ((byte)'"' or (byte)'\''))
            return FailAt(XmlRules.Attribute, quote);

        var value = _attributes.Values.Length;
        var close = Value(rest, quote + 1, rest[quote]);
        if (close <= 0)
            return close;

        var name = rest[at..end];
        if (name.StartsWith("xmlns"u8) && (name.Length == 5 || prefix == 5))
        {
            var uri = _attributes.Values.Kept[value..];
            var broken = uri.Length > _limits.NameLength
                ? XmlRules.TooLong
                : _spaces.Declare(prefix == 0 ? default : name[6..], uri, outer);
            _attributes.Values.Rewind(value);
            return broken is null ? close : FailAt(broken, at);
        }

        _attributes.Add(name, prefix, value);
        return close;
    }

    /// <summary>Decodes a value and tells where what follows its closing quote is. White space becomes spaces (XML 1.0, 3.3.3).</summary>
    private int Value(ReadOnlySpan<byte> rest, int at, byte quote)
    {
        var stops = quote == '"' ? XmlCharacters.InQuotes : XmlCharacters.InApostrophes;
        while (true)
        {
            var plain = rest[at..].IndexOfAny(stops);
            if (plain < 0)
                return Incomplete;

            _attributes.Values.Add(rest.Slice(at, plain));
            at += plain;
            var stop = rest[at];
            if (stop == quote)
                return at + 1;

            var taken = stop switch
            {
                (byte)'&' => ValueReference(rest, at),
                (byte)'\t' or (byte)'\n' or (byte)'\r' => ValueSpace(rest, at),
                >= XmlCharacters.FirstNonAscii => ValueBeyond(rest, at),
                (byte)'<' => FailAt(XmlRules.Attribute, at),
                _ => FailAt(XmlRules.Character, at),
            };
            if (taken <= 0)
                return taken;

            at += taken;
        }
    }

    private int ValueReference(ReadOnlySpan<byte> rest, int at)
    {
        var length = XmlReferences.Read(rest[at..], out var character);
        if (length == XmlReferences.Wrong)
            return FailAt(XmlRules.Reference, at);
        if (length != XmlReferences.Incomplete)
            _attributes.Values.Add(character);

        return length;
    }

    private int ValueSpace(ReadOnlySpan<byte> rest, int at)
    {
        if (at + 1 == rest.Length)
            return Incomplete;

        _attributes.Values.Add((byte)' ');
        return rest[at] == '\r' && rest[at + 1] == '\n' ? 2 : 1;
    }

    private int ValueBeyond(ReadOnlySpan<byte> rest, int at)
    {
        var length = XmlCharacters.NonAscii(rest[at..]);
        if (length == 0)
            return rest.Length - at < 4 ? Incomplete : FailAt(XmlCharacters.Fault(rest[at..]), at);

        _attributes.Values.Add(rest.Slice(at, length));
        return length;
    }

    private static int White(ReadOnlySpan<byte> rest, int at)
    {
        while (at < rest.Length && XmlCharacters.IsWhite(rest[at]))
            at++;

        return at;
    }

    /// <summary>Finds the namespaces of the attributes that have a prefix, and two attributes of one name.</summary>
    private bool BindAttributes()
    {
        for (var index = 0; index < _attributes.Count; index++)
        {
            var prefix = _attributes.Prefix(index);
            if (prefix.IsEmpty)
                continue;

            var space = _spaces.Find(prefix);
            if (space == Namespaces.Unbound)
                return Fail(XmlRules.Prefix);

            _attributes.SetNamespace(index, space);
            if (prefix.SequenceEqual("xml"u8) && _attributes.Local(index).SequenceEqual("space"u8) && !IsSpace(_attributes.Value(index)))
                return Fail(XmlRules.Reserved);
        }

        return !HasTwins() || Fail(XmlRules.Twice);
    }

    private static bool IsSpace(ReadOnlySpan<byte> value) =>
        value.Trim(" \t\r\n"u8) is var word && (word.SequenceEqual("default"u8) || word.SequenceEqual("preserve"u8));

    private bool HasTwins()
    {
        for (var index = 1; index < _attributes.Count; index++)
        {
            for (var other = 0; other < index; other++)
            {
                if (_attributes.Local(index).SequenceEqual(_attributes.Local(other))
                    && _spaces.Uri(_attributes.Namespace(index)).SequenceEqual(_spaces.Uri(_attributes.Namespace(other))))
                    return true;
            }
        }

        return false;
    }
}
