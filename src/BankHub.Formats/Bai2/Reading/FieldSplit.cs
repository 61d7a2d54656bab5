namespace BankHub.Formats.Bai2.Reading;

/// <summary>
/// Cuts the physical records of one record into fields. A slash at the end of a line ends a field as a comma does, so that a continuation
/// begins with the next one, in the middle of a list too; a line that is filled to its length without one goes on in the middle of a
/// field. Behind the references of a transaction everything is text, with its commas and slashes.
/// </summary>
internal struct FieldSplit(Bai2Record record)
{
    private const int Unlimited = int.MaxValue;

    private int _beforeText = record.Kind == Bai2RecordKind.Transaction ? Bai2Detail.ReferencesAt + 2 : Unlimited;
    private bool _isText;
    private bool _goesOn;

    /// <summary>Whether the last line ended with a slash, or in a text, which needs none.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>A line behind its code and comma.</summary>
    /// <param name="bytes">Where the places are in.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="isFull">Whether it has the length of a physical record.</param>
    public void Add(ReadOnlyMemory<byte> bytes, int from, int to, bool isFull)
    {
        record.Bind(bytes);
        var view = bytes.Span;
        var end = from + view[from..to].TrimEnd((byte)' ').Length;
        var hasSlash = end > from && view[end - 1] == '/';
        end -= hasSlash ? 1 : 0;
        var wasText = _isText;
        Fields(view, ref from, end, isFull && !hasSlash && end == to);
        IsClosed = hasSlash || _isText;
        if (_isText && (wasText || from <= end))
        {
            record.TextBeginsNextRecord |= wasText && record.TextLines == 0;
            record.ClosesText |= hasSlash && from < end;
            record.AddText(Math.Min(from, end), end, isFull && !hasSlash && end == to);
        }

        // Where the last reference ends with its line, the text begins with the next one.
        _isText |= record.Count == _beforeText && !_goesOn;
    }

    /// <summary>The fields up to the text; what is left then begins at <paramref name="from"/>.</summary>
    private void Fields(ReadOnlySpan<byte> view, ref int from, int end, bool isOpen)
    {
        while (!_isText)
        {
            var comma = view[from..end].IndexOf((byte)',');
            var to = comma < 0 ? end : from + comma;
            if (_goesOn)
            {
                record.Extend(view, from, to);
                _goesOn = false;
            }
            else
            {
                record.AddField(from, to);
            }

            Place();
            if (comma < 0)
            {
                _goesOn = isOpen;
                from = end + 1;
                return;
            }

            from = to + 1;
            _isText = record.Count == _beforeText;
        }
    }

    /// <summary>A funds type says how many fields come before the references.</summary>
    private void Place()
    {
        if (_beforeText != Unlimited && record.Count is Bai2Detail.ReferencesAt or Bai2Detail.ReferencesAt + 1)
        {
            _beforeText = Bai2Detail.ReferencesAt + 2 + FundsPlace.Extra(record, Bai2Detail.FundsAt);
        }
    }
}
