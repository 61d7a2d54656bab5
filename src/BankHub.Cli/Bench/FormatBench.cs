using System.Diagnostics;
using BankHub.Cli.Inspect;

namespace BankHub.Cli.Bench;

/// <summary><c>bankhub bench format</c>: how fast a file is read and written in this process, in one thread, warm.</summary>
internal static class FormatBench
{
    /// <summary>The compiler needs calls and time before it makes its best code.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    public static int Run(FileInfo file, int iterations, TextWriter output, TextWriter bad)
    {
        try
        {
            var body = new FileBody(file);
            if (FileFormats.Detect(body.Head.Span) is not { } format)
            {
                bad.WriteLine($"{file}: is of no format that is known here.");
                return 1;
            }

            var whole = body.Whole();
            output.WriteLine($"{file}: {format.Name}, {whole.Length:N0} bytes, best of {iterations} runs warm, one thread");
            output.WriteLine($"{"",-13}{"items",12}{"items/s",15}{"MB/s",10}{"bytes/item",12}  what");
            foreach (var step in format.Steps(whole))
            {
                output.WriteLine(Measure(step, iterations, whole.Length));
            }

            return 0;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            bad.WriteLine(unreadable.Message);
            return 2;
        }
    }

    private static string Measure(FormatStep step, int iterations, long bytes)
    {
        var (best, allocated, items) = (TimeSpan.MaxValue, long.MaxValue, 0L);
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            step.Run();
        }

        for (var i = 0; i < iterations; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            items = step.Run();
            var took = Stopwatch.GetElapsedTime(began);
            best = took < best ? took : best;
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        var seconds = Math.Max(best.TotalSeconds, 1e-9);
        var each = items == 0 ? 0 : allocated / items;
        return $"{step.Name,-13}{items,12:N0}{items / seconds,15:N0}{bytes / seconds / 1e6,10:N0}{each,12:N0}  {step.What}";
    }
}
