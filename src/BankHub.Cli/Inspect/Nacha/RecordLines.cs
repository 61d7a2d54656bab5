using System.Text;
using BankHub.Formats.Nacha.Layout;

namespace BankHub.Cli.Inspect.Nacha;

/// <summary>Fetches records of a file by their numbers, counting them as the reader does.</summary>
internal static class RecordLines
{
    /// <summary>Of an endless line no more is shown.</summary>
    private const int MaxLength = 120;

    public static Dictionary<int, string> Read(FileBody body, IReadOnlySet<int> wanted)
    {
        var lines = new Dictionary<int, string>();
        var last = wanted.Count == 0 ? 0 : wanted.Max();
        var unseparated = IsUnseparated(body.Head.Span);
        var record = new StringBuilder();
        var (number, found, afterReturn) = (1, 0L, false);
        foreach (var chunk in body.Chunks())
        {
            foreach (var character in chunk.Span)
            {
                var isEnd = character is (byte)'\r' or (byte)'\n';
                if (character == '\n' && afterReturn)
                {
                    afterReturn = false;
                    continue;
                }

                if (isEnd || (unseparated && found == NachaLayout.RecordLength))
                {
                    Keep();
                }

                afterReturn = character == '\r';
                if (!isEnd)
                {
                    found++;
                    _ = found <= MaxLength ? record.Append((char)character) : record;
                }
            }

            if (number > last)
            {
                break;
            }
        }

        Keep();
        return lines;

        void Keep()
        {
            if (wanted.Contains(number))
            {
                lines[number] = record.ToString();
            }

            record.Clear();
            (number, found) = (number + 1, 0);
        }
    }

    /// <summary>Without line ends a record follows a record directly, and the first of either begins with its type.</summary>
    private static bool IsUnseparated(ReadOnlySpan<byte> head) => head.Length > NachaLayout.RecordLength
        && head[..(NachaLayout.RecordLength + 1)].IndexOfAny((byte)'\r', (byte)'\n') < 0
        && IsType(head[0]) && IsType(head[NachaLayout.RecordLength]);

    private static bool IsType(byte character) => character is (byte)'1' or (>= (byte)'5' and <= (byte)'9');
}
