namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>Reads format notation as the User Handbook writes it; $ stands for the end of a line.</summary>
internal ref struct NotationParser(string text)
{
    /// <summary>Where the handbook names no limit (n*65x), the message sets it.</summary>
    private const int Unlimited = short.MaxValue;

    /// <summary>Four parts of one component, the identifier code.</summary>
    private const string Bic = "4!a2!a2!c[3!c]";

    private readonly string _text = text;
    private int _at;

    public static IReadOnlyList<NotationNode> Parse(string text)
    {
        var parser = new NotationParser(text);
        var nodes = parser.Sequence('\0');
        return parser._at == text.Length ? nodes : throw new ArgumentException($"The notation {text} ends at {parser._at}.", nameof(text));
    }

    private List<NotationNode> Sequence(char end)
    {
        var nodes = new List<NotationNode>();
        while (_at < _text.Length && _text[_at] != end)
        {
            nodes.Add(Next());
        }

        return nodes;
    }

    private NotationNode Next()
    {
        if (_text.AsSpan(_at).StartsWith(Bic))
        {
            _at += Bic.Length;
            return new NotationNode.Text(Signs.CapitalsAndDigits, 8, 11);
        }

        switch (_text[_at])
        {
            case '[':
                return new NotationNode.Option(Enclosed(']'));
            case '$':
                _at++;
                return new NotationNode.Break();
            case 'N':
                _at++;
                return new NotationNode.Text(Signs.Negative, 1, 1);
            case 'n' when _text.AsSpan(_at).StartsWith("n*"):
                _at++;
                return Repeated(Unlimited);
            case >= '0' and <= '9':
                return Counted();
            default:
                return Literal();
        }
    }

    private List<NotationNode> Enclosed(char end)
    {
        _at++;
        var body = Sequence(end);
        _at++;
        return body;
    }

    private NotationNode Counted()
    {
        var count = Number();
        switch (_text[_at])
        {
            case '*':
                return Repeated(count);
            case '!':
                _at++;
                return new NotationNode.Text(Set(), count, count);
            case '-':
                _at++;
                var most = Number();
                return new NotationNode.Text(Set(), count, most);
            default:
                return new NotationNode.Text(Set(), 1, count);
        }
    }

    private NotationNode Repeated(int count)
    {
        _at++;
        if (_text[_at] == '(')
        {
            return new NotationNode.Repeat(count, Enclosed(')'));
        }

        var width = Number();
        return new NotationNode.Lines(Set(), count, width);
    }

    private NotationNode.Literal Literal()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not ('[' or ']' or '(' or ')' or '$' or (>= '0' and <= '9')))
        {
            _at++;
        }

        return new([.. _text[start.._at].Select(sign => (byte)sign)]);
    }

    private int Number()
    {
        var number = 0;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            number = (number * 10) + _text[_at++] - '0';
        }

        return number;
    }

    private byte Set() => Signs.Named(_text[_at++]) is var set and not 0
        ? set
        : throw new ArgumentException($"The notation {_text} names no character set before {_at}.", nameof(text));
}
