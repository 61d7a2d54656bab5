namespace BankHub.Formats.Soap.Mime;

/// <summary>Cuts a multipart body into its parts, in place and once through (RFC 2046, 5.1).</summary>
internal sealed class MultipartReader
{
    private const int LongestBoundary = 70;
    private const string BoundaryMarks = "'()+_,-./:=? ";

    private readonly ReadOnlyMemory<byte> _body;
    private readonly byte[] _delimiter;
    private readonly SoapLimits _limits;
    private readonly SoapProblems _problems;

    private MultipartReader(ReadOnlyMemory<byte> body, string boundary, SoapLimits limits, SoapProblems problems)
    {
        (_body, _limits, _problems) = (body, limits, problems);
        _delimiter = System.Text.Encoding.ASCII.GetBytes("\r\n--" + boundary);
    }

    /// <summary>The parts; none, with a problem, where the body as a whole cannot be cut.</summary>
    public static IReadOnlyList<MimePart> Read(ReadOnlyMemory<byte> body, MediaType type, SoapLimits limits, SoapProblems problems)
    {
        if (type["boundary"] is { Length: > 0 and <= LongestBoundary } boundary && boundary[^1] != ' '
            && boundary.All(c => char.IsAsciiLetterOrDigit(c) || BoundaryMarks.Contains(c, StringComparison.Ordinal)))
            return new MultipartReader(body, boundary, limits, problems).Read();
        problems.Add("Content-Type", SoapRules.Boundary);
        return [];
    }

    private List<MimePart> Read()
    {
        // The first delimiter has no line end of its own when nothing stands before it.
        var start = _body.Span.StartsWith(_delimiter.AsSpan(2)) ? _delimiter.Length - 2
            : _body.Span.StartsWith(_delimiter) ? _delimiter.Length : -1;
        if (start < 0)
            return Fail(0, SoapRules.Preamble);
        var parts = new List<MimePart>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = start; ; )
        {
            var line = LineEnd(at);
            if (line < 0)
                return Fail(at, SoapRules.Delimiter);
            var length = _body.Span[line..].IndexOf(_delimiter);
            if (length < 0)
                return Fail(_body.Length, SoapRules.Truncated);
            if (parts.Count == _limits.Parts)
                return Fail(line, SoapRules.TooMany);
            if (new PartReader(_limits, _problems, line).Read(_body.Slice(line, length)) is not { } part)
                return [];
            if (part.ContentId is null ? parts.Count > 0 : !names.Add(part.ContentId))
                _problems.Add(Place(line), SoapRules.ContentId);
            parts.Add(part);
            at = line + length + _delimiter.Length;
            if (_body.Span[at..].StartsWith("--"u8))
                return End(parts, at + 2);
        }
    }

    private List<MimePart> End(List<MimePart> parts, int at)
    {
        if (_body.Span[at..].IndexOfAnyExcept(" \t\r\n"u8) is var more and >= 0)
            _problems.Add(Place(at + more), SoapRules.Epilogue);
        return parts;
    }

    /// <summary>Where the line after a delimiter begins; white space may stand behind the delimiter.</summary>
    private int LineEnd(int at)
    {
        var rest = _body.Span[at..];
        var white = rest.IndexOfAnyExcept(" \t"u8);
        return white >= 0 && rest[white..].StartsWith("\r\n"u8) ? at + white + 2 : -1;
    }

    private List<MimePart> Fail(int at, SoapRule rule)
    {
        _problems.Add(Place(at), rule);
        return [];
    }

    private static string Place(int at) => $"byte {at}";
}
