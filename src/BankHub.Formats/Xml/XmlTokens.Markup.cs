using System.Buffers;
using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml;

/// <content>Comments, processing instructions and CDATA sections: passed over, or collected, in any length.</content>
public sealed partial class XmlTokens
{
    private const int Failed = -1;

    private bool PassComment()
    {
        _window.Position += "<!--"u8.Length;
        while (Pass(XmlCharacters.InComment, isKept: false) != Failed)
        {
            _window.Ensure(3);
            switch (_window.Rest)
            {
                case [_, (byte)'-', (byte)'>', ..]:
                    _window.Position += 3;
                    return true;
                case [_, (byte)'-', ..]:
                    return Fail(XmlRules.Comment);
                default:
                    _window.Position++;
                    break;
            }
        }

        return false;
    }

    private bool PassInstruction()
    {
        if (!_limits.Instructions)
            return Fail(XmlRules.NoInstruction);

        _window.Position += "<?"u8.Length;
        int end, prefix;
        while ((end = XmlNames.Scan(_window.Rest, 0, out prefix)) == XmlNames.Incomplete)
        {
            if (_window.Rest.Length > _limits.NameLength)
                return Fail(XmlRules.TooLong);
            if (!_window.More())
                return Fail(XmlRules.Truncated, _window.Rest.Length);
        }

        if (end < 0 || prefix > 0 || System.Text.Ascii.EqualsIgnoreCase(_window.Rest[..end], "xml"u8))
            return Fail(XmlRules.Instruction);

        _window.Position += end;
        var isBare = _window.Rest[0] == '?';
        if (!isBare && !XmlCharacters.IsWhite(_window.Rest[0]))
            return Fail(XmlRules.Instruction);

        while (Pass(XmlCharacters.InInstruction, isKept: false) != Failed)
        {
            _window.Ensure(2);
            var isEnd = _window.Rest is [_, (byte)'>', ..];
            if (isBare && !isEnd)
                return Fail(XmlRules.Instruction);

            _window.Position += isEnd ? 2 : 1;
            if (isEnd)
                return true;
        }

        return false;
    }

    private bool CollectSection()
    {
        _window.Position += "<![CDATA["u8.Length;
        while (Pass(XmlCharacters.InSection, isKept: true) is var stop && stop != Failed)
        {
            _window.Ensure(3);
            if (stop == '\r')
            {
                CollectLineEnd();
            }
            else if (_window.Rest.StartsWith("]]>"u8))
            {
                _window.Position += 3;
                return true;
            }
            else
            {
                _collected.Add((byte)stop);
                _window.Position++;
            }
        }

        return false;
    }

    /// <summary>Passes over characters, keeping them if asked, up to one at which the search stops, and tells which; or Failed.</summary>
    private int Pass(SearchValues<byte> stops, bool isKept)
    {
        while (_window.Ensure(1))
        {
            var rest = _window.Rest;
            var plain = rest.IndexOfAny(stops);
            if (!Take(plain < 0 ? rest.Length : plain, isKept))
                return Failed;
            if (plain < 0)
                continue;

            var stop = rest[plain];
            if (stop < XmlCharacters.FirstNonAscii)
                return stop >= ' ' || stop == '\r' ? stop : FailAt(XmlRules.Character);

            _window.Ensure(4);
            var beyond = XmlCharacters.NonAscii(_window.Rest);
            if (beyond == 0)
                return FailAt(XmlCharacters.Fault(_window.Rest));
            if (!Take(beyond, isKept))
                return Failed;
        }

        return FailAt(XmlRules.Truncated);
    }

    private bool Take(int count, bool isKept)
    {
        if (isKept && _collected.Length + (long)count > _limits.TextLength)
            return Fail(XmlRules.TooLong);
        if (isKept)
            _collected.Add(_window.Rest[..count]);

        _window.Position += count;
        return true;
    }

    private int FailAt(XmlRule rule)
    {
        Fail(rule);
        return Failed;
    }
}
