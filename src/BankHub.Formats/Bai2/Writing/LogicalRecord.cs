using System.Buffers;
using System.Text;

namespace BankHub.Formats.Bai2.Writing;

/// <summary>
/// Writes one record as physical records of at most a length: between two fields a slash ends the one and a continuation begins the next;
/// a text is broken at a blank, or where it has none at the very end of a full physical record.
/// </summary>
internal sealed class LogicalRecord(IBufferWriter<byte> output, Bai2Form form, int maxLength)
{
    private const string Continuation = "88,";
    private const char End = '/', Next = ',';

    private readonly StringBuilder _line = new();

    /// <summary>Physical records that were written.</summary>
    public int Written { get; private set; }

    /// <summary>Whether a line end has to come before the next one.</summary>
    private bool IsBegun { get; set; }

    public void Write(string code, IReadOnlyList<string> fields)
    {
        Fields(code, fields);
        _line.Append(End);
        Flush();
    }

    /// <summary>Fields with a text behind them.</summary>
    public void Write(string code, IReadOnlyList<string> fields, IReadOnlyList<string> text, bool textBeginsNext)
    {
        Fields(code, fields);
        var isNext = textBeginsNext || (text.Count > 0 && !HasRoom(text[0]));
        _line.Append(text.Count == 0 || (!isNext && text[0].Length == 0) ? ",/" : isNext ? "/" : ",");
        for (var i = 0; i < text.Count; i++)
        {
            if (i > 0 || isNext)
            {
                Flush();
                _line.Append(Continuation);
            }

            Text(text[i], i + 1 < text.Count);
        }

        Flush();
    }

    /// <summary>A finished body has a line end behind it, or none.</summary>
    public void Complete()
    {
        if (form.EndsWithLineEnd)
        {
            WriteLineEnd();
        }
    }

    private void Fields(string code, IReadOnlyList<string> fields)
    {
        _line.Append(code);
        foreach (var field in fields)
        {
            // With the comma before it, and what ends the references after it.
            if (_line.Length + field.Length + 3 > maxLength && _line.Length > Continuation.Length)
            {
                _line.Append(End);
                Flush();
                _line.Append(Continuation);
            }
            else
            {
                _line.Append(Next);
            }

            _line.Append(field);

            // A comma may still come before the slash.
            if (_line.Length + 2 > maxLength)
            {
                throw new ArgumentException($"A field has no room in a physical record of {maxLength} characters.", nameof(fields));
            }
        }
    }

    /// <summary>Whether the first part of a text fits behind the references without being broken.</summary>
    private bool HasRoom(string text) => _line.Length + 1 + text.Length + Closing(text) < maxLength;

    private void Text(string text, bool hasNext)
    {
        var rest = text.AsSpan();
        while (IsTooLong(rest, hasNext))
        {
            var (cut, next) = TextBreak.Find(rest, maxLength - _line.Length);
            _line.Append(rest[..cut]);
            if (next > cut && form.ClosesText)
            {
                _line.Append(End);
            }

            Flush();
            _line.Append(Continuation);
            rest = rest[next..];
        }

        _line.Append(rest);
        if (Closing(rest) > 0)
        {
            _line.Append(End);
        }
    }

    /// <summary>A line that fills its physical record would be taken for one that goes on in the next.</summary>
    private bool IsTooLong(ReadOnlySpan<char> rest, bool hasNext)
    {
        var length = _line.Length + rest.Length + Closing(rest);
        return length > maxLength || (length == maxLength && hasNext && Closing(rest) == 0);
    }

    /// <summary>A slash of the text itself would be taken for the end of the record, so another one stands behind it.</summary>
    private int Closing(ReadOnlySpan<char> text) => text.Length > 0 && (form.ClosesText || text[^1] == End) ? 1 : 0;

    private void Flush()
    {
        if (IsBegun)
        {
            WriteLineEnd();
        }

        var line = _line.ToString();
        output.Write(Encoding.UTF8.GetBytes(line));
        if (form.LineEnd == Bai2LineEnd.None && line.Length < maxLength)
        {
            output.Write(Encoding.UTF8.GetBytes(new string(' ', maxLength - line.Length)));
        }

        _line.Clear();
        IsBegun = true;
        Written++;
    }

    private void WriteLineEnd() => output.Write(form.LineEnd switch
    {
        Bai2LineEnd.CrLf => "\r\n"u8,
        Bai2LineEnd.Lf => "\n"u8,
        Bai2LineEnd.Cr => "\r"u8,
        _ => default,
    });
}
