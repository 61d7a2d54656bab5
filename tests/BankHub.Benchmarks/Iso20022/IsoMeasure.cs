using System.Buffers;
using System.Diagnostics;
using System.Xml;
using System.Xml.Serialization;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Formats.Xml;

namespace BankHub.Benchmarks.Iso20022;

/// <summary>pacs.008 read and written, transactions a second of processor time, beside XmlSerializer and scans that keep nothing.</summary>
internal static class IsoMeasure
{
    private const int Transactions = 10_000, Runs = 7;

    private static readonly XmlSerializer Serializer = new(typeof(SerializedDocument));

    private static readonly MessageVersion Version = MessageVersions.Get("pacs.008.001.08");

    public static void Run()
    {
        var buffer = new ArrayBufferWriter<byte>(Transactions * 3000);
        MessageWriter.Write(buffer, Version, TransferMessages.Make(Transactions));
        var file = buffer.WrittenSpan.ToArray();
        var small = Small();
        var document = Deserialize(file);
        var message = TransferMessages.Make(Transactions);
        message.Transactions = message.Transactions.ToList();
        Console.WriteLine($"pacs.008, {Transactions} transactions, {file.Length / Transactions} bytes each");
        Show("read, one by one", Transactions, () => Read(file));
        Show("read, whole", Transactions, () => MessageReader.ReadWhole(file).Dispose());
        Show("XmlSerializer reads", Transactions, () => Deserialize(file));
        Show("our token reader scans", Transactions, () => ScanTokens(file));
        Show("XmlReader scans", Transactions, () => Scan(file));
        Show("write", Transactions, () => Write(buffer, message));
        Show("XmlSerializer writes", Transactions, () => Serializer.Serialize(new MemoryStream(file.Length * 2), document));
        Show("read, messages of one", 2_000, () => Repeat(2_000, () => Read(small)));
    }

    private static byte[] Small()
    {
        var buffer = new ArrayBufferWriter<byte>();
        MessageWriter.Write(buffer, Version, TransferMessages.Make(1));
        return buffer.WrittenSpan.ToArray();
    }

    private static void Read(byte[] file)
    {
        using var reader = MessageReader.Open(file);
        decimal sum = 0;
        while (reader.Read())
            sum += ((CreditTransfer)reader.Item!).InterbankSettlementAmount!.Value.Value;
        if (reader.Findings.Total > 0 || sum == 0)
            throw new InvalidOperationException("The measured file is not read well.");
    }

    private static void Write(ArrayBufferWriter<byte> buffer, CustomerCreditTransfer message)
    {
        buffer.ResetWrittenCount();
        if (MessageWriter.Write(buffer, Version, message).HasErrors)
            throw new InvalidOperationException("The measured message is not written well.");
    }

    private static SerializedDocument Deserialize(byte[] file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file));
        return (SerializedDocument)Serializer.Deserialize(reader)!;
    }

    private static void Scan(byte[] file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file));
        while (reader.Read())
            continue;
    }

    private static void ScanTokens(byte[] file)
    {
        using var tokens = XmlTokens.Open(file, XmlLimits.Default);
        while (tokens.Read())
            continue;
    }

    private static void Repeat(int times, Action action)
    {
        for (var time = 0; time < times; time++)
            action();
    }

    private static void Show(string what, int items, Action action)
    {
        var best = TimeSpan.MaxValue;
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++)
        {
            var start = process.UserProcessorTime;
            action();
            process.Refresh();
            var used = process.UserProcessorTime - start;
            best = used < best ? used : best;
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Runs / items;
        Console.WriteLine($"{what,-24} {items / best.TotalSeconds,12:N0} a second, {allocated,6} bytes each");
    }
}
