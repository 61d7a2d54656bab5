using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Cli.Bench.Iso20022;

/// <summary><c>bankhub bench stream</c>: a large file is written and read, a few transactions at a time in memory.</summary>
internal static class StreamBench
{
    /// <summary>What may be in memory beyond what was before.</summary>
    private const long MostBytes = 64 << 20;

    private const int Handed = 1 << 16, Between = 100;

    public static int Run(int transactions, TextWriter output)
    {
        var file = Path.Combine(Path.GetTempPath(), $"bankhub-stream-{Environment.ProcessId}.xml");
        try
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var written = Measure(peak => Write(file, transactions, peak));
            var read = Measure(peak => Read(file, transactions, peak));
            var length = new FileInfo(file).Length;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pain.001, {transactions:N0} transactions, {length:N0} bytes"));
            Tell("written", written, before, output);
            Tell("read", read, before, output);
            return Math.Max(written.Peak, read.Peak) - before <= MostBytes ? 0 : 1;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (TimeSpan Took, long Peak) Measure(Action<Action> run)
    {
        var (began, peak, steps) = (Stopwatch.GetTimestamp(), 0L, 0);
        run(() => peak = steps++ % Between == 0 ? Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)) : peak);
        return (Stopwatch.GetElapsedTime(began), peak);
    }

    private static void Tell(string what, (TimeSpan Took, long Peak) measured, long before, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-8} in {measured.Took.TotalSeconds:F1} s, at most {(measured.Peak - before) / 1048576.0:F1} MiB more in memory"));

    private static void Write(string file, int transactions, Action step)
    {
        using var stream = File.Create(file);
        var bytes = new ArrayBufferWriter<byte>(2 * Handed);
        var options = new IsoWriteOptions { Written = Hand };
        var version = MessageVersions.Get("pain.001.001.09");
        if (MessageWriter.Write(bytes, version, Initiations.Stream(transactions), options).HasErrors)
            throw new InvalidOperationException("The message is not written well.");
        stream.Write(bytes.WrittenSpan);

        void Hand()
        {
            step();
            if (bytes.WrittenCount < Handed)
                return;
            stream.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }
    }

    private static void Read(string file, int transactions, Action step)
    {
        using var stream = File.OpenRead(file);
        using var reader = MessageReader.Open(stream);
        while (reader.Read())
            step();
        if (reader.Findings.Total > 0 || reader.Items != transactions)
            throw new InvalidOperationException("The message is not read well.");
    }
}
