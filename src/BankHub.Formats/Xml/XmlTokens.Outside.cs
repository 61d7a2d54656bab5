using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml;

/// <content>What stands before and after the root element.</content>
public sealed partial class XmlTokens
{
    private bool ReadOutside()
    {
        if (_stage == Stage.Start && !Begin())
            return false;

        while (_stage != Stage.Ended && PassWhite())
        {
            if (!_window.Ensure(1))
                return _stage == Stage.Before ? Fail(XmlRules.NoRoot) : Finish();

            if (_window.Rest[0] != '<')
                return Fail(XmlRules.Outside);

            _window.Ensure(2);
            switch (_window.Rest)
            {
                case [_, (byte)'?', ..]:
                    PassInstruction();
                    break;
                case [_, (byte)'!', ..]:
                    PassDeclarationOrComment();
                    break;
                default:
                    return _stage == Stage.Before ? ReadRoot() : Fail(XmlRules.Outside);
            }
        }

        return false;
    }

    private bool ReadRoot()
    {
        _window.BeginToken();
        return ReadStartTag(_window.Rest);
    }

    /// <summary>The end of a document that is whole, or that its stream ended for being too large.</summary>
    private bool Finish()
    {
        if (_window.IsTooLarge)
            return Fail(XmlRules.TooLarge);

        _stage = Stage.Ended;
        return false;
    }

    /// <summary>Chooses the encoding by the first bytes and reads the XML declaration, if there is one.</summary>
    private bool Begin()
    {
        _stage = Stage.Before;
        _window.Ensure(6);
        while (XmlDeclaration.Read(_window.Rest).Length == XmlDeclaration.Incomplete && _window.More())
        {
            // The encoding is chosen by the whole declaration.
        }

        if (_window.IsTooLarge)
            return Fail(XmlRules.TooLarge);

        var encoding = XmlEncoding.Detect(_window.Rest, out var mark);
        _window.PassMark(mark);
        if (encoding.Decoding is not null)
            _window.Decode(encoding.Decoding);

        _window.Ensure(6);
        return !XmlDeclaration.IsAt(_window.Rest) || ReadDeclaration(encoding);
    }

    private bool ReadDeclaration(XmlEncoding encoding)
    {
        while (true)
        {
            var declaration = XmlDeclaration.Read(_window.Rest);
            switch (declaration.Length)
            {
                case XmlDeclaration.Wrong:
                    return Fail(XmlRules.Declaration);
                case XmlDeclaration.Incomplete when !_window.More():
                    return Fail(XmlRules.Truncated, _window.Rest.Length);
                case > 0 when !declaration.Encoding.IsEmpty && !encoding.IsCalled(declaration.Encoding):
                    return Fail(XmlEncoding.IsKnown(declaration.Encoding) ? XmlRules.OtherEncoding : XmlRules.UnknownEncoding);
                case > 0:
                    _window.Position += declaration.Length;
                    return true;
            }
        }
    }

    /// <summary>A comment; or a document type, which is refused.</summary>
    private bool PassDeclarationOrComment()
    {
        _window.Ensure(4);
        if (_window.Rest.StartsWith("<!--"u8))
            return PassComment();

        _window.Ensure(9);
        return Fail(_window.Rest.StartsWith("<!DOCTYPE"u8) ? XmlRules.DocumentType : XmlRules.Markup);
    }

    private bool PassWhite()
    {
        while (_window.Ensure(1))
        {
            var rest = _window.Rest;
            var count = XmlCharacters.White(rest);
            _window.Position += count < 0 ? rest.Length : count;
            if (count >= 0)
                return true;
        }

        return true;
    }
}
