using BankHub.Formats.Input;

namespace BankHub.Formats.Bai2.Reading;

/// <summary>
/// Cuts a body into physical records: at line ends, or where there are none at the length that the header says. The lines since the last
/// release stay in place.
/// </summary>
internal sealed class LineCutter(Window window, Bai2ReadOptions options)
{
    /// <summary>Nobody has records of fewer or more characters without line ends.</summary>
    private const int Shortest = 20, Longest = 9999;

    private int _taken;
    private int _after;
    private int _fixed;
    private bool _isPeeked;
    private bool _skips;

    /// <summary>The bytes since the last release.</summary>
    public ReadOnlyMemory<byte> View => window.View;

    /// <summary>The number of the line that was taken last, from one.</summary>
    public int Number { get; private set; }

    /// <summary>Where the line that is looked at begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, without its line end.</summary>
    public int End { get; private set; }

    /// <summary>Whether it is longer than what is read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>What the first line ended in.</summary>
    public Bai2LineEnd LineEnd { get; private set; } = Bai2LineEnd.None;

    /// <summary>Whether the last line that was taken had a line end.</summary>
    public bool HasLineEnd { get; private set; }

    /// <summary>Bytes that are held.</summary>
    public int Held => _taken;

    /// <summary>Forgets the lines that were taken.</summary>
    public void Release()
    {
        window.Advance(_taken);
        (Start, End, _after, _taken) = (Start - _taken, End - _taken, _after - _taken, 0);
    }

    /// <summary>Looks at the next line; false at the end.</summary>
    public bool Peek()
    {
        if (_isPeeked)
        {
            return true;
        }

        if (_skips)
        {
            Skip();
        }

        while (_taken >= window.View.Length && !window.IsEnd)
        {
            window.Grow();
        }

        if (_taken >= window.View.Length)
        {
            return false;
        }

        Find();
        return _isPeeked = true;
    }

    /// <summary>Takes the line that was looked at.</summary>
    public void Take()
    {
        HasLineEnd = _after > End;
        _taken = _after;
        _isPeeked = false;
        _skips = IsCut;
        if (Number++ == 0)
        {
            First();
        }
    }

    /// <summary>Leaves the first bytes of the line that is looked at out of it.</summary>
    public void SkipMark(int bytes) => Start += bytes;

    private void Find()
    {
        var (from, searched) = (_taken, _taken);
        while (true)
        {
            var view = window.View.Span;
            var limit = _fixed > 0 ? Math.Min(view.Length, from + _fixed) : view.Length;
            var at = view[searched..limit].IndexOfAny((byte)'\n', (byte)'\r');
            if (at >= 0 && (searched + at + 1 < view.Length || window.IsEnd))
            {
                Found(from, searched + at, searched + at + Width(view[(searched + at)..]));
                return;
            }

            if ((_fixed > 0 && limit == from + _fixed && at < 0) || (window.IsEnd && at < 0) || limit - from > options.MaxLine)
            {
                Found(from, limit, limit + (limit < view.Length && at < 0 ? Width(view[limit..]) : 0));
                return;
            }

            searched = at >= 0 ? searched + at : limit;
            window.Grow();
        }
    }

    private void Found(int start, int end, int after)
    {
        (Start, End, _after, IsCut) = (start, end, after, end - start > options.MaxLine);
        if (IsCut)
        {
            End = _after = start + options.MaxLine;
        }
    }

    /// <summary>Nothing is held while the rest of a line that is too long passes.</summary>
    private void Skip()
    {
        _skips = false;
        Release();
        while (true)
        {
            var view = window.View.Span;
            var at = view.IndexOfAny((byte)'\n', (byte)'\r');
            if (at >= 0 && (at + 1 < view.Length || window.IsEnd))
            {
                _taken = at + Width(view[at..]);
                return;
            }

            window.Advance(at >= 0 ? at : view.Length);
            if (window.IsEnd)
            {
                return;
            }

            window.Grow();
        }
    }

    /// <summary>The first line says how lines end; one that holds several records of the length in its header has no ends at all.</summary>
    private void First()
    {
        var view = window.View.Span;
        LineEnd = !HasLineEnd ? Bai2LineEnd.None
            : view[End] == '\n' ? Bai2LineEnd.Lf
            : _after - End == 2 ? Bai2LineEnd.CrLf
            : Bai2LineEnd.Cr;
        if (Length(view[Start..End]) is { } length && End - Start > length && IsRecord(view[(Start + length)..End]))
        {
            (_fixed, LineEnd, IsCut, _skips) = (length, Bai2LineEnd.None, false, false);
            (End, _after) = (Start + length, Start + length);
            _taken = _after;
        }
    }

    /// <summary>The sixth field of a header.</summary>
    private static int? Length(ReadOnlySpan<byte> line)
    {
        for (var i = 0; i < 6; i++)
        {
            var comma = line.IndexOf((byte)',');
            line = comma < 0 ? default : line[(comma + 1)..];
        }

        return System.Buffers.Text.Utf8Parser.TryParse(line, out int length, out _) && length is >= Shortest and <= Longest ? length : null;
    }

    private static bool IsRecord(ReadOnlySpan<byte> bytes) => bytes is [_, _, (byte)',', ..] && RecordCodes.Kind(bytes) is not null;

    private static int Width(ReadOnlySpan<byte> bytes) =>
        bytes is [(byte)'\r', (byte)'\n', ..] ? 2 : bytes is [(byte)'\r' or (byte)'\n', ..] ? 1 : 0;
}
