using System.Buffers;
using System.Text;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;

namespace BankHub.Benchmarks.Nacha;

/// <summary>
/// Ten times the input may take twelve times as long, hostile input too, and streaming takes the same memory for any length.
/// </summary>
public static class ScalingChecks
{
    private const double MostTimes = 12;
    private const long MostBytes = 64 << 20;

    /// <summary>Prints a line a check; true if all hold.</summary>
    public static bool Run() =>
        Scales("payroll", n => GeneratedFiles.Payroll(n, addenda: false), 100_000)
        & Scales("payroll with addenda", n => GeneratedFiles.Payroll(n, addenda: true), 50_000)
        & Scales("one endless line", GeneratedFiles.EndlessLine, 1_000_000)
        & Scales("empty batches", GeneratedFiles.EmptyBatches, 99_999)
        & Scales("empty lines", n => [.. GeneratedFiles.EndlessLine(0), .. Enumerable.Repeat((byte)'\n', n)], 1_000_000)
        & Scales("garbage", Garbage, 1_000_000)
        & Scales("JSON", Json, 10_000, body => NachaJson.Read(body))
        & Scales("JSON with one huge object", WideJson, 20_000, body => NachaJson.Read(body))
        & Streams();

    internal static bool Scales(string what, Func<int, byte[]> make, int size, Action<byte[]>? reading = null)
    {
        var read = reading ?? Read;
        var (small, large) = (make(size), make(10 * size));
        read(small);
        var times = double.MaxValue;

        // A neighbour on the machine spoils caches: what is linear is so in one of three tries.
        for (var i = 0; i < 3 && times > MostTimes; i++)
        {
            times = Best(() => read(large)) / Best(() => read(small));
        }

        Console.WriteLine($"{what,-32} {size} -> {10 * size}: {times:F1} times as long");
        return times <= MostTimes;
    }

    /// <summary>The working set beyond what it was before, for 100,000 and for 1,000,000 entries that are made as they are read.</summary>
    private static bool Streams()
    {
        Peak(100_000);
        var (small, large) = (Peak(100_000), Peak(1_000_000));
        Console.WriteLine($"streaming 100,000 entries takes {small >> 20} MiB, 1,000,000 take {large >> 20} MiB");
        return small < MostBytes && large < MostBytes;
    }

    private static long Peak(int entries)
    {
        GC.Collect();
        var (before, peak, read) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0);
        var reader = NachaFormat.Stream(Chunks(entries));
        while (reader.Read())
        {
            if (++read % 1000 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }
        }

        return peak - before;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Chunks(int entries)
    {
        var chunk = GeneratedFiles.Payroll(1000, addenda: true);
        for (var written = 0; written < entries; written += 1000)
        {
            yield return chunk;
        }
    }

    private static byte[] Json(int entries)
    {
        var output = new ArrayBufferWriter<byte>();
        NachaJson.Write(NachaFile.Read(GeneratedFiles.Payroll(entries, addenda: true)), output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] WideJson(int members) => Encoding.UTF8.GetBytes(
        $"{{\"fileHeader\":{{{string.Join(',', Enumerable.Range(0, members).Select(i => $"\"m{i}\":{i}"))}}}}}");

    private static byte[] Garbage(int bytes)
    {
        var random = new Random(4711);
        var body = new byte[bytes];
        random.NextBytes(body);
        GeneratedFiles.Payroll(1, addenda: false).AsSpan(0, 95).CopyTo(body);
        return body;
    }

    private static void Read(byte[] body) => NachaFormat.Check(body);

    private static double Best(Action run)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var began = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - began).TotalSeconds);
        }

        return best;
    }
}
