using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace BankHub.Hub.Intake;

/// <summary>Cuts a stream into lines with bounds; an over-long line is told and skipped, its neighbours are unharmed.</summary>
internal static class Ndjson
{
    /// <summary>
    /// The lines, blank ones left out; null for one that is longer than the limit. Throws <see cref="BatchTooLargeException"/> past the
    /// total.
    /// </summary>
    public static async IAsyncEnumerable<byte[]?> LinesAsync(
        PipeReader input, int lineBytes, long totalBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var total = 0L;
        var skipping = false;
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                total += line.Length + 1;
                if (!skipping && !IsBlank(line))
                {
                    yield return line.Length > lineBytes ? null : line.ToArray();
                }

                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                Bound(total, totalBytes);
            }

            if (buffer.Length > lineBytes || read.IsCompleted)
            {
                total += buffer.Length;
                Bound(total, totalBytes);
                if (!skipping && !IsBlank(buffer))
                {
                    yield return buffer.Length > lineBytes ? null : buffer.ToArray();
                }

                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private static void Bound(long total, long limit)
    {
        if (total > limit)
        {
            throw new BatchTooLargeException();
        }
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept((byte)' ', (byte)'\r', (byte)'\t'))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A batch has more bytes or lines than the limit; what was read before is stored under its keys.</summary>
public sealed class BatchTooLargeException() : Exception("The batch is larger than the limit.");

/// <summary>A batch took longer to come in than it may; what was read before is stored under its keys.</summary>
public sealed class BatchTooSlowException() : Exception("The batch took longer than it may.");
