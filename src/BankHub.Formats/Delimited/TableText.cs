using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BankHub.Formats.Delimited;

/// <summary>The text of a table as UTF-8, whatever it came in, and what is odd about it.</summary>
public sealed class TableText
{
    /// <summary>UTF-8, with or without a mark at its beginning.</summary>
    public const string Utf8 = "utf-8";

    /// <summary>UTF-16 with a mark at its beginning that tells the order of its bytes.</summary>
    public const string Utf16 = "utf-16";

    /// <summary>Printable ASCII alone.</summary>
    public const string Ascii = "us-ascii";

    private static readonly Dictionary<string, Encoding> OneByte = new[]
    {
        "iso-8859-1", "iso-8859-2", "iso-8859-15", "windows-1250", "windows-1252",
    }.ToDictionary(name => name, name => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.Latin1);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Tab, line feed and carriage return are left to the reader.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (byte)code), 127]);

    private TableText(ReadOnlyMemory<byte> bytes, string? problem, bool isUtf16 = false)
    {
        (Bytes, Problem) = (bytes, problem);
        var span = bytes.Span;
        IsPlain = Utf8IsFine(span) && !span.ContainsAny(Controls) && !HasC1(span) && !(isUtf16 && HasReplaced(span));
        _isUtf16 = isUtf16;
    }

    private readonly bool _isUtf16;

    /// <summary>The text, without a mark at its beginning.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Why nothing of it can be read, or null.</summary>
    public string? Problem { get; }

    /// <summary>Whether no row can have a problem with its characters.</summary>
    public bool IsPlain { get; }

    public static TableText Of(ReadOnlyMemory<byte> body, string encoding)
    {
        var span = body.Span;
        var (mark, ofMark) = span.StartsWith("\uFEFF"u8) ? (Utf8, 3)
            : span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Utf16, 2)
            : (null, 0);
        var problem = body.Length > TableForm.MaxFile ? $"The file has more than {TableForm.MaxFile} bytes."
            : mark is not null && mark != encoding ? $"The file begins like {mark}, and {encoding} is expected."
            : encoding == Utf16 && mark is null ? "The file does not begin with the mark that UTF-16 has."
            : encoding == Utf16 && body.Length % 2 != 0 ? "The file ends in the middle of a character of UTF-16."
            : null;
        return problem is not null ? new(default, problem)
            : encoding == Utf16
                ? new(Encoding.UTF8.GetBytes(Order(span).GetString(span[2..])), null, isUtf16: true)
            : encoding is Utf8 or Ascii || System.Text.Ascii.IsValid(span) ? new(body[ofMark..], null)
            : new(Encoding.UTF8.GetBytes(OneByte[encoding].GetString(span)), null);
    }

    /// <summary>Whether a text can be written in the encoding.</summary>
    public static bool CanHold(string encoding, string text) => encoding switch
    {
        Utf8 or Utf16 => IsWhole(text),
        Ascii => System.Text.Ascii.IsValid(text),
        _ => OneByte[encoding] is var one && one.GetString(one.GetBytes(text)) == text,
    };

    /// <summary>A table that was written as UTF-8 in its encoding.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> utf8, string encoding) => encoding switch
    {
        Utf8 or Ascii => utf8.ToArray(),
        Utf16 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(utf8))],
        _ => OneByte[encoding].GetBytes(Encoding.UTF8.GetString(utf8)),
    };

    /// <summary>What is wrong with the characters of a row, or null; where in it, from zero.</summary>
    public (int At, string What)? Check(ReadOnlySpan<byte> row)
    {
        var control = row.IndexOfAny(Controls);
        return control >= 0 ? (control, "holds a control character")
            : !Utf8IsFine(row) ? (0, "holds bytes that are not of the encoding")
            : HasC1(row) ? (row.IndexOf((byte)0xC2), "holds a control character, as text of another encoding does")
            : _isUtf16 && HasReplaced(row) ? (row.IndexOf("\uFFFD"u8), "holds what is no character")
            : null;
    }

    private static bool IsWhole(string text)
    {
        try
        {
            return Strict.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Order(ReadOnlySpan<byte> marked) => marked[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;

    private static bool Utf8IsFine(ReadOnlySpan<byte> text) => System.Text.Unicode.Utf8.IsValid(text);

    private static bool HasReplaced(ReadOnlySpan<byte> text) => text.IndexOf("\uFFFD"u8) >= 0;

    /// <summary>The controls from 80 to 9F, which in UTF-8 begin with C2.</summary>
    private static bool HasC1(ReadOnlySpan<byte> text)
    {
        for (int at; (at = text.IndexOf((byte)0xC2)) >= 0; text = text[(at + 1)..])
        {
            if (at + 1 < text.Length && text[at + 1] < 0xA0)
            {
                return true;
            }
        }

        return false;
    }
}
