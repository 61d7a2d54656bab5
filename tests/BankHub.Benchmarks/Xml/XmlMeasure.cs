using System.Buffers;
using System.Xml;
using BankHub.Formats.Xml;

namespace BankHub.Benchmarks.Xml;

/// <summary>Our reader and writer beside the framework's, in one run: the best of several warm rounds, in processor time.</summary>
public static class XmlMeasure
{
    private const int Transfers = 1000;
    private const int Rounds = 300;

    public static void Run()
    {
        var file = TransferFile.Of(Transfers);
        var framework = Report("XmlReader: walk", file.Length, 0, () => WalkByFramework(file));
        Report("XmlTokens: walk, with texts", file.Length, framework, () => Walk(file));
        Report("XmlTokens: walk of a stream", file.Length, framework, () => WalkStream(file));
        Report("XmlTokens: elements as texts", file.Length, framework, () => Texts(file));
        Report("XmlTokens: root skipped", file.Length, framework, () => Skip(file));

        var (stream, target) = (new MemoryStream(file.Length), new ArrayBufferWriter<byte>(file.Length + 4096));
        foreach (var indent in new[] { true, false })
        {
            var form = indent ? "indented" : "compact";
            framework = Report($"XmlWriter: {form}", file.Length, 0, () =>
            {
                stream.SetLength(0);
                TransferFile.WriteByFramework(stream, Transfers, indent);
                return (int)stream.Length;
            });
            Report($"XmlOutput: {form}", file.Length, framework, () =>
            {
                target.ResetWrittenCount();
                TransferFile.Write(target, Transfers, indent);
                return target.WrittenCount;
            });
        }
    }

    /// <summary>The framework's reader with what is compared: names, and texts in UTF-16.</summary>
    public static int WalkByFramework(byte[] file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file), new() { DtdProcessing = DtdProcessing.Prohibit });
        var seen = 0;
        while (reader.Read())
        {
            seen += reader.NodeType switch
            {
                XmlNodeType.Element => reader.LocalName.Length,
                XmlNodeType.Text => reader.Value.Length,
                _ => 0,
            };
        }

        return seen;
    }

    public static int Walk(byte[] file) => Walk(XmlTokens.Open(file, XmlLimits.Default));

    public static int WalkStream(byte[] file) => Walk(XmlTokens.Open(new MemoryStream(file), XmlLimits.Default));

    public static int Texts(byte[] file)
    {
        using var reader = XmlTokens.Open(file, XmlLimits.Default);
        var seen = 0;
        while (reader.Read())
        {
            if (reader.Kind != XmlTokenKind.StartElement)
                continue;

            seen += reader.LocalName.Length;
            if (reader.TryReadText(out var text))
                seen += text.Length;
        }

        return seen;
    }

    private static int Walk(XmlTokens reader)
    {
        using var open = reader;
        var seen = 0;
        while (reader.Read())
        {
            seen += reader.Kind switch
            {
                XmlTokenKind.StartElement => reader.LocalName.Length,
                XmlTokenKind.Text => reader.Text.Length,
                _ => 0,
            };
        }

        return seen;
    }

    private static int Skip(byte[] file)
    {
        using var reader = XmlTokens.Open(file, XmlLimits.Default);
        reader.Read();
        reader.Skip();
        return reader.Depth;
    }

    private static double Report(string what, int bytes, double framework, Func<int> run)
    {
        var (best, allocated) = (double.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var began = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - began).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var times = framework > 0 ? $"{framework / best,6:F1} times as fast" : "";
        var speed = $"{Transfers / best / 1e3,7:F0} k transfers/s {bytes / best / 1e6,6:F0} MB/s";
        Console.WriteLine($"{what,-32} {speed} {allocated / Transfers,6} B/transfer{times}");
        return best;
    }
}
