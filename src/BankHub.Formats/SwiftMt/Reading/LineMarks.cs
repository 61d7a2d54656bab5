namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>
/// Bodies whose lines end with @@, as German banks sent them over BTX: the two signs become the two of a line end, so that every place
/// stays where it was.
/// </summary>
internal static class LineMarks
{
    private static ReadOnlySpan<byte> Mark => "@@"u8;

    private static ReadOnlySpan<byte> First => "@@:"u8;

    public static IEnumerable<ReadOnlyMemory<byte>> Replaced(IEnumerable<ReadOnlyMemory<byte>> chunks)
    {
        var (isMarked, half, begin) = (default(bool?), false, ReadOnlyMemory<byte>.Empty);
        foreach (var chunk in chunks)
        {
            // The first signs decide; they may come one by one.
            var part = isMarked is null && begin.Length > 0 ? (byte[])[.. begin.Span, .. chunk.Span] : chunk;
            if (isMarked is null && part.Length < First.Length)
            {
                begin = part.ToArray();
                continue;
            }

            isMarked ??= part.Span.StartsWith(First);
            yield return isMarked.Value ? Replace(part.Span, ref half) : part;
        }

        if (isMarked is null)
        {
            yield return begin;
        }

        if (half)
        {
            yield return "@"u8.ToArray();
        }
    }

    /// <summary>A mark may be cut by the end of a chunk: its half waits for the next one.</summary>
    private static ReadOnlyMemory<byte> Replace(ReadOnlySpan<byte> chunk, ref bool half)
    {
        byte[] copy = half ? [(byte)'@', .. chunk] : chunk.ToArray();
        var at = 0;
        for (int next; (next = copy.AsSpan(at).IndexOf(Mark)) >= 0; at += next + 2)
        {
            "\r\n"u8.CopyTo(copy.AsSpan(at + next));
        }

        half = at < copy.Length && copy[^1] == '@';
        return half ? copy.AsMemory(0, copy.Length - 1) : copy;
    }
}
