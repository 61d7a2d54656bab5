using System.Diagnostics;
using BankHub.Cli.Inspect;
using BankHub.Cli.Inspect.Delimited;

namespace BankHub.Cli.Bench;

/// <summary><c>bankhub bench format</c>: how fast a file is read and written in this process, in one thread, warm.</summary>
internal static class FormatBench
{
    /// <summary>The compiler needs calls and time before it makes its best code.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    /// <param name="file">What is read.</param>
    /// <param name="layout">How a table is laid out, as inspect takes it; null for files of other formats.</param>
    /// <param name="iterations">How often.</param>
    /// <param name="output">For the figures.</param>
    /// <param name="bad">For what went wrong.</param>
    public static int Run(FileInfo file, string? layout, int iterations, TextWriter output, TextWriter bad)
    {
        try
        {
            var body = new FileBody(file);
            var plan = layout is null ? null : LayoutFile.Read(layout);
            var format = plan is null ? FileFormats.Detect(body.Head.Span) : null;
            if (plan is null && format is null)
            {
                bad.WriteLine($"{file}: is of no format that is known here; a table is read by its layout (--layout FILE).");
                return 1;
            }

            var whole = body.Whole();
            var (name, steps) = plan is null ? (format!.Name, format.Steps(whole)) : ("csv", TableFiles.Steps(whole, plan));
            output.WriteLine($"{file}: {name}, {whole.Length:N0} bytes, best of {iterations} runs warm, one thread");
            output.WriteLine($"{"",-13}{"items",12}{"items/s",15}{"MB/s",10}{"bytes/item",12}  what");
            foreach (var step in steps)
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
