using System.Buffers;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Reading;

namespace BankHub.Benchmarks.Nacha;

/// <summary>
/// The best of several warm runs in this process: a number to hold against a floor, where a full benchmark takes too long. What counts
/// is the processor time of this process, so that others on the machine do not.
/// </summary>
public static class QuickMeasure
{
    private const int Entries = 100_000;

    public static void Run()
    {
        foreach (var addenda in new[] { false, true })
        {
            var file = GeneratedFiles.Payroll(Entries, addenda);
            var entries = GeneratedFiles.Entries(Entries, addenda);
            var name = addenda ? "PPD with addenda 05" : "PPD";
            Report($"{name}: stream, every check", file.Length, () => Stream(file));
            Report($"{name}: whole file as one object", file.Length, () => NachaFile.Read(file));
            var output = new ArrayBufferWriter<byte>(file.Length + 2000);
            var whole = NachaFile.Read(file);
            Report($"{name}: write a file that was read", file.Length, () =>
            {
                output.ResetWrittenCount();
                whole.WriteTo(output);
            });
            Report($"{name}: build and write", file.Length, () =>
            {
                output.ResetWrittenCount();
                GeneratedFiles.Write(output, entries);
            });
        }
    }

    /// <summary>Reads to the end and counts the entries, so that nothing is optimised away.</summary>
    public static int Stream(ReadOnlyMemory<byte> file)
    {
        var reader = new NachaReader([file]);
        var usable = 0;
        while (reader.Read())
        {
            usable += reader.Item.IsUsable ? 1 : 0;
        }

        return usable;
    }

    private static void Report(string what, int bytes, Action run)
    {
        var (best, allocated) = (double.MaxValue, 0L);
        for (var i = 0; i < 30; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var began = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - began).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(
            $"{what,-45} {Entries / best / 1e6,6:F2} M entries/s {bytes / best / 1e6,7:F0} MB/s {allocated / Entries,5} B/entry");
    }
}
