using System.Buffers;
using System.Diagnostics;
using System.Xml;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Benchmarks.Iso20022;

/// <summary>camt.053 read and written, entries a second of processor time, beside a scan by XmlReader that keeps nothing.</summary>
internal static class StatementMeasure
{
    private const int Entries = 10_000, Runs = 7;

    private static readonly MessageVersion Version = MessageVersions.Get("camt.053.001.08");

    public static void Run()
    {
        var buffer = new ArrayBufferWriter<byte>(Entries * 2000);
        Write(buffer);
        var file = buffer.WrittenSpan.ToArray();
        Console.WriteLine($"camt.053, {Entries} entries, {file.Length / Entries} bytes each");
        Show("read, one by one", () => Read(file));
        Show("XmlReader scans", () => Scan(file));
        Show("make and write", () => Write(buffer));
    }

    private static void Write(ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        if (MessageWriter.Write(buffer, Version, StatementMessages.Make(Entries)).HasErrors)
            throw new InvalidOperationException("The measured statement is not written well.");
    }

    private static void Read(byte[] file)
    {
        using var reader = MessageReader.Open(file);
        decimal sum = 0;
        while (reader.Read())
            sum += ((Entry)reader.Item!).Amount!.Value.Value;
        if (reader.Findings.Total > 0 || sum == 0)
            throw new InvalidOperationException("The measured statement is not read well.");
    }

    private static void Scan(byte[] file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file));
        while (reader.Read())
            continue;
    }

    private static void Show(string what, Action action)
    {
        var best = TimeSpan.MaxValue;
        using var process = Process.GetCurrentProcess();
        for (var run = 0; run < Runs; run++)
        {
            var start = process.UserProcessorTime;
            action();
            process.Refresh();
            var used = process.UserProcessorTime - start;
            best = used < best ? used : best;
        }

        Console.WriteLine($"{what,-24} {Entries / best.TotalSeconds,12:N0} a second");
    }
}
