using System.Text;
using CsvHelper;

namespace BankHub.Formats.Delimited;

/// <summary>
/// Reads a table row by row; the fields of a row are good until the next one is read. Never throws: a row that cannot be read has a
/// problem, and its neighbours have none. Where a quoted field may not go over several lines, one quote too many harms its row alone.
/// </summary>
public sealed class TableReader : IDisposable
{
    private readonly TableForm _form;
    private readonly TableText _text;
    private readonly CsvReader? _csv;
    private readonly bool _hasLineFeed;
    private CsvMalformedRecord? _malformed;
    private bool _goesOn;
    private string? _line;

    public TableReader(ReadOnlyMemory<byte> body, TableForm form)
    {
        (_form, _text) = (form, TableText.Of(body, form.Encoding));
        _hasLineFeed = _text.Bytes.Span.Contains((byte)'\n');
        _csv = _text.Problem is null ? CsvReader.Create(_text.Bytes, Options(form) with { OnMalformedRecord = Malformed }) : null;
    }

    /// <summary>Why nothing can be read, or null.</summary>
    public string? Problem => _text.Problem;

    /// <summary>The line on which the row begins, from one.</summary>
    public int Line => (int)_csv!.LineNumber;

    /// <summary>What keeps the row from being read, or null.</summary>
    public RowProblem? RowProblem { get; private set; }

    /// <summary>How many fields the row has; of a line of fixed places one.</summary>
    public int Count => _csv!.FieldCount;

    /// <summary>Whether there is nothing in the row but spaces.</summary>
    public bool IsBlank => RowProblem is null && !_csv!.RawRecord.ContainsAnyExcept((byte)' ', (byte)'\t');

    /// <summary>How many characters the row has.</summary>
    public int Length => Encoding.UTF8.GetCharCount(_csv!.RawRecord);

    /// <summary>Whether the end of a line stands behind the row.</summary>
    public bool IsEnded => _csv!.ByteOffset + _csv.RawRecord.Length < _text.Bytes.Length;

    public bool Read()
    {
        (_malformed, _line) = (null, null);
        if (_csv is null || !_csv.Read())
        {
            return false;
        }

        RowProblem = Check(_csv.RawRecord);
        return true;
    }

    /// <summary>A field in UTF-8; empty where the row has none there. What pads a fixed place is not of it.</summary>
    public ReadOnlySpan<byte> this[TableCell cell] => cell.Index > 0
        ? cell.Index <= Count ? _csv!.GetSpan(cell.Index - 1) : []
        : Place(cell).TrimEnd((byte)' ');

    /// <summary>A field as text.</summary>
    public string Text(TableCell cell) => Encoding.UTF8.GetString(this[cell]);

    /// <summary>The character of the line at which a field begins, from one.</summary>
    public int Column(TableCell cell)
    {
        if (cell.Index == 0)
        {
            return cell.From;
        }

        var row = _csv!.RawRecord;
        var at = 0;
        for (var i = 0; i < Math.Min(cell.Index - 1, Count); i++)
        {
            at += _csv.GetRawSpan(i).Length + 1;
        }

        return Encoding.UTF8.GetCharCount(row[..Math.Min(at, row.Length)]) + 1;
    }

    public void Dispose() => _csv?.Dispose();

    private ReadOnlySpan<byte> Place(TableCell cell)
    {
        var row = _csv!.RawRecord;
        if (_line is null && Ascii.IsValid(row))
        {
            return cell.From > row.Length ? [] : row.Slice(cell.From - 1, Math.Min(cell.Length, row.Length - cell.From + 1));
        }

        var line = _line ??= Encoding.UTF8.GetString(row);
        return cell.From > line.Length ? []
            : Encoding.UTF8.GetBytes(line.Substring(cell.From - 1, Math.Min(cell.Length, line.Length - cell.From + 1)));
    }

    private RowProblem? Check(ReadOnlySpan<byte> row)
    {
        if (row.Length > TableForm.MaxRow)
        {
            return new(1, "row-length", $"The row is longer than {TableForm.MaxRow} bytes.");
        }

        if (Broken(row) is { } broken)
        {
            return broken;
        }

        if (_malformed is { } malformed)
        {
            // Where a quote is never closed the end of the file is no place to look for it.
            var isOpen = malformed.Reason == CsvMalformedReason.UnterminatedQuote;
            var at = isOpen ? 0 : (int)Math.Clamp(malformed.ByteOffset - _csv!.ByteOffset, 0, row.Length);
            return new(Encoding.UTF8.GetCharCount(row[..at]) + 1, "quotes", Words(malformed.Reason));
        }

        if (!_text.IsPlain && _text.Check(row) is { } odd)
        {
            return new(Encoding.UTF8.GetCharCount(row[..odd.At]) + 1, "characters", $"The row {odd.What}.");
        }

        return _form.Encoding != TableText.Ascii || row.IndexOfAnyExceptInRange((byte)' ', (byte)'~') is not (>= 0 and var strange) ? null
            : new(strange + 1, "characters", "The row holds bytes that are no printable ASCII.");
    }

    /// <summary>A carriage return alone ends a line only where all lines end so: among others it breaks one in two.</summary>
    private RowProblem? Broken(ReadOnlySpan<byte> row)
    {
        var after = _text.Bytes.Span[((int)_csv!.ByteOffset + row.Length)..];
        var isRest = _goesOn;
        _goesOn = _hasLineFeed && after.Length > 1 && after[0] == '\r' && after[1] is not ((byte)'\n' or (byte)'\r');
        return isRest || _goesOn ? new(row.Length + 1, "line-end", "A carriage return stands within the line.") : null;
    }

    private void Malformed(CsvMalformedRecord record) => _malformed = record;

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "A quote stands within a field that is not quoted.",
        CsvMalformedReason.TextAfterClosingQuote => "Text stands behind the quote that closes a field.",
        CsvMalformedReason.LineBreakInQuotes => "A quoted field is not closed in its line.",
        CsvMalformedReason.TrailingEscape => "The file ends in an escape character.",
        _ => "A quoted field is never closed.",
    };

    private static CsvReaderOptions Options(TableForm form) => new()
    {
        Separator = form.Separator,
        Mode = form.Separator is null ? CsvMode.FixedWidth : form.Escape is not null ? CsvMode.Escape
            : form.Quote is null ? CsvMode.NoEscape : CsvMode.Rfc4180,
        Quote = form.Quote ?? '"',
        Escape = form.Escape ?? '\\',

        // The lines of one file may have different places: the whole line is one field, and is cut here.
        FieldWidths = form.Separator is null ? [int.MaxValue / 4] : null,
        HasHeader = false,
        AllowLineBreaksInQuotes = form.LineBreaks,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        DetectSeparatorHint = false,
        TrimWhitespace = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        IncludeValuesInExceptions = false,
    };
}
