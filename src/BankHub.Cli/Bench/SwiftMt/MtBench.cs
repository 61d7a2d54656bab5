using System.Buffers;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Statements;
using BankHub.Formats.SwiftMt.Writing;

namespace BankHub.Cli.Bench.SwiftMt;

/// <summary><c>bankhub bench format</c> without a file: SWIFT MT read with every check, against the floors.</summary>
internal static class MtBench
{
    private const double TransferFloor = 525_000, TransferAim = 1_500_000;
    private const double EntryFloor = 1_200_000, EntryAim = 4_000_000;
    private const int Transfers = 10_000, Statements = 200, Entries = 100, Rounds = 30;

    private static readonly MtReadOptions Unchecked = new() { Check = false };

    public static int Run(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("SWIFT MT: best of several rounds in processor time, one thread, warm");
        var (transfers, statements) = (MtMessages.Transfers(Transfers), MtMessages.Statements(Statements, Entries));
        Line(output, "MT 103 blocks and tags", Rate(Transfers, () => Read(transfers, Unchecked)), 0, 0);
        var rate = Rate(Transfers, () => Read(transfers, MtReadOptions.Default));
        var all = Line(output, "MT 103 fields and rules", rate, TransferFloor, TransferAim);
        rate = Rate(Statements * Entries, () => Read(statements, MtReadOptions.Default));
        all &= Line(output, "MT 940 entries, balances", rate, EntryFloor, EntryAim);
        var draft = Draft(transfers);
        var written = new ArrayBufferWriter<byte>();
        Line(output, "MT 103 written, read back", Rate(1000, () => Write(written, draft)), 0, 0);
        return all ? 0 : 1;
    }

    private static MtDraft Draft(byte[] transfers)
    {
        var reader = new MtReader(transfers);
        return reader.Read() ? MtDrafts.Of(reader.Message) : throw new InvalidOperationException("There is no message.");
    }

    private static void Write(ArrayBufferWriter<byte> output, MtDraft draft)
    {
        for (var i = 0; i < 1000; i++)
        {
            output.ResetWrittenCount();
            MtWriter.Write(output, draft);
        }
    }

    /// <summary>A finding would cost time and say that the messages are not what they should be.</summary>
    private static void Read(byte[] body, MtReadOptions options)
    {
        var reader = new MtReader(body, options);
        while (reader.Read())
        {
            if (reader.Message.Findings.Count > 0)
            {
                throw new InvalidOperationException(reader.Message.Findings[0].ToString());
            }

            _ = MtStatement.Of(reader.Message);
        }
    }

    private static double Rate(int items, Action run)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var began = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - began).TotalSeconds);
        }

        return items / Math.Max(best, 1e-9);
    }

    private static bool Line(TextWriter output, string what, double rate, double floor, double aim)
    {
        var verdict = floor == 0 ? "" : $"  floor {floor:N0} {(rate >= floor ? "met" : "MISSED")}, aim {aim:N0}";
        output.WriteLine($"  {what,-26}{rate,12:N0} a second{verdict}");
        return rate >= floor;
    }
}
