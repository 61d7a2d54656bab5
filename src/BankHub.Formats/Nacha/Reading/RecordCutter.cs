using BankHub.Formats.Nacha.Layout;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>
/// Cuts a body into records: at line ends, or every 94 characters where there are none. What lies between two line ends is a
/// record, however long; of one that is too long only the beginning is looked at.
/// </summary>
internal sealed class RecordCutter(ByteWindow window)
{
    private const int Length = NachaLayout.RecordLength;

    private readonly byte[] _padded = new byte[Length];
    private bool _unseparated;
    private int _advance;
    private bool _peeked;
    private bool _endless;
    private bool _skipToLineEnd;
    private NachaLineEnd _end;

    /// <summary>The number of the current record, from one.</summary>
    public int Line { get; private set; }

    /// <summary>How many characters the current record has; Length is right, more may mean "very many".</summary>
    public int Found { get; private set; }

    /// <summary>Whether what the current record has beyond its length is spaces, or what it lacks could be.</summary>
    public bool OnlySpacesDiffer { get; private set; }

    /// <summary>What the first record ended in.</summary>
    public NachaLineEnd LineEnd { get; private set; }

    /// <summary>Whether the record before the current one ends otherwise than the first.</summary>
    public bool EndBeforeDiffers { get; private set; }

    /// <summary>Whether the current record has a line end behind it.</summary>
    public bool HasLineEnd { get; private set; }

    /// <summary>Looks at the next record without taking it: always 94 characters, filled up or cut where the file differs.</summary>
    public bool TryPeek(out ReadOnlySpan<byte> record)
    {
        SkipRest();
        var bytes = window.Peek();
        if (_peeked)
        {
            record = Found == Length ? bytes[..Length] : _padded;
            return true;
        }

        bytes = bytes[..Math.Min(bytes.Length, ByteWindow.Size)];
        if (bytes.IsEmpty)
        {
            record = default;
            return false;
        }

        var end = bytes[..Math.Min(bytes.Length, Length + 1)].IndexOfAny((byte)'\r', (byte)'\n');
        if (end == Length)
        {
            Found = Length;
        }
        else if (end < 0 && (bytes.Length <= Length || _unseparated || LooksUnseparated(bytes)))
        {
            Found = end = Math.Min(bytes.Length, Length);
        }
        else
        {
            end = end < 0 ? bytes.IndexOfAny((byte)'\r', (byte)'\n') : end;
            end = end < 0 ? bytes.Length : end;

            // A line that lost its end holds whole records.
            Found = end = end % Length == 0 && end > Length && IsType(bytes[Length]) ? Length : end;
        }

        var lineEnd = LineEndAt(bytes[end..]);
        _endless = end == ByteWindow.Size;
        HasLineEnd = lineEnd > 0;
        EndBeforeDiffers = Line > 0 && _end != LineEnd;
        _end = lineEnd == 1 && bytes[end] == '\r' ? NachaLineEnd.Cr : (NachaLineEnd)lineEnd;
        LineEnd = Line > 0 ? LineEnd : _end;
        _advance = end + lineEnd;
        record = Found == Length ? bytes[..Length] : Fit(bytes[..end]);
        _peeked = true;
        return true;
    }

    /// <summary>Takes the record that was looked at.</summary>
    public void Take()
    {
        Line++;
        _peeked = false;
        window.Advance(_advance);
        _skipToLineEnd = _endless;
    }

    private static int LineEndAt(ReadOnlySpan<byte> bytes) =>
        bytes is [(byte)'\r', (byte)'\n', ..] ? 2 : bytes is [(byte)'\r' or (byte)'\n', ..] ? 1 : 0;

    /// <summary>In a file without line ends the first record is followed directly by another one's type.</summary>
    private bool LooksUnseparated(ReadOnlySpan<byte> bytes) =>
        _unseparated = Line == 0 && IsType(bytes[0]) && IsType(bytes[Length]);

    private static bool IsType(byte character) => character is (byte)'1' or (>= (byte)'5' and <= (byte)'9');

    private ReadOnlySpan<byte> Fit(ReadOnlySpan<byte> bytes)
    {
        OnlySpacesDiffer = bytes.Length < Length || (!_endless && bytes[Length..].IndexOfAnyExcept((byte)' ') < 0);
        _padded.AsSpan().Fill((byte)' ');
        bytes[..Math.Min(bytes.Length, Length)].CopyTo(_padded);
        return _padded;
    }

    private void SkipRest()
    {
        while (_skipToLineEnd)
        {
            var bytes = window.Peek();
            var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            _skipToLineEnd = end < 0 && !bytes.IsEmpty;
            window.Advance(end < 0 ? bytes.Length : end + LineEndAt(bytes[end..]));
        }
    }
}
