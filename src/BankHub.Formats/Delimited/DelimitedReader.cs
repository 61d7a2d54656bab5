using System.Text;

namespace BankHub.Formats.Delimited;

/// <summary>
/// Reads lines of printable ASCII whose fields a separator parts, without quoting. Never throws: a line that cannot be read comes
/// out as one with a problem. Lines end in LF or CR LF; an empty last line is none.
/// </summary>
public static class DelimitedReader
{
    /// <summary>The longest line that is read, in bytes.</summary>
    public const int MaxLine = 4096;

    public static IEnumerable<DelimitedLine> Read(ReadOnlyMemory<byte> body, char separator)
    {
        for (var (number, at) = (1, 0); at < body.Length; number++)
        {
            var rest = body[at..];
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            at += line.Length + 1;
            yield return ReadLine(number, line.Span.TrimEnd((byte)'\r'), separator);
        }
    }

    private static DelimitedLine ReadLine(int number, ReadOnlySpan<byte> line, char separator)
    {
        var problem = line.Length > MaxLine ? $"is longer than {MaxLine} bytes"
            : line.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0 ? "holds bytes that are no printable ASCII"
            : null;
        return problem is null
            ? new(number, Encoding.ASCII.GetString(line).Split(separator))
            : new(number, []) { Problem = problem };
    }
}
