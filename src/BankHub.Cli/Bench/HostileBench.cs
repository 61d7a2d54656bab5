using System.Globalization;
using System.Text;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Cli.Bench;

/// <summary><c>bankhub bench format</c> without a file: however much there is of hostile input, each byte takes the same time.</summary>
internal static class HostileBench
{
    /// <summary>What four times the size may take a byte, of what one takes: squared it would be four times as much.</summary>
    private const double Most = 1.5;
    private const int Rounds = 7, Megabyte = 1_000_000;

    private const string Document = "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt>";

    private const string Statement =
        "{1:F01BANKDEFFAXXX0000000000}{2:O9401200261121BANKDEFFAXXX00000000002611211200N}{4:\r\n";

    private static readonly int[] Sizes = [1, 2, 4];

    /// <summary>Wider than the hub's own, which would refuse most of it at the beginning.</summary>
    private static readonly IsoReadOptions Wide = new() { Limits = new() { TextLength = 1 << 28, Attributes = 1024, Namespaces = 1024 } };

    public static int Run(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Hostile input: nanoseconds a byte at 1, 2 and 4 times the size; best of several rounds in processor time");
        var all = Line(output, "ISO 20022: one text", $"{Document}<GrpHdr><MsgId>", "text ", 10 * Megabyte, ReadIso)
            & Line(output, "ISO 20022: attributes", Document, Tag("a"), Megabyte, ReadIso)
            & Line(output, "ISO 20022: namespaces", Document, Tag("xmlns:n"), Megabyte, ReadIso)
            & Line(output, "ISO 20022: out of order", $"{Document}<Stmt>", "<Ntry/><Id>1</Id><Acct/>", Megabyte, ReadIso)
            & Line(output, "MT: one field", $"{Statement}:20:", "text ", 10 * Megabyte, ReadMt)
            & Line(output, "MT: fields", Statement, ":86:x\r\n", Megabyte, ReadMt)
            & Line(output, "MT: blocks", "{1:F01BANKDEFFAXXX0000000000}", "{5:{CHK:0}}", Megabyte, ReadMt);
        return all ? 0 : 1;
    }

    private static bool Line(TextWriter output, string what, string head, string repeated, int bytes, Action<byte[]> read)
    {
        var bodies = Sizes.Select(size => Body(head, repeated, size * bytes)).ToList();
        var best = bodies.Select(_ => double.MaxValue).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < bodies.Count; at++)
            {
                GC.Collect();
                var began = Environment.CpuUsage.TotalTime;
                read(bodies[at]);
                best[at] = Math.Min(best[at], (Environment.CpuUsage.TotalTime - began).TotalNanoseconds / bodies[at].Length);
            }
        }

        var isFlat = best[^1] <= best[0] * Most;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-26}{bytes / Megabyte,5} MB {string.Concat(best.Select(each => $"{each,9:F2}"))}  {(isFlat ? "flat" : "NOT FLAT")}"));
        return isFlat;
    }

    private static byte[] Body(string head, string repeated, int bytes) =>
        Encoding.ASCII.GetBytes(head + string.Concat(Enumerable.Repeat(repeated, bytes / repeated.Length)));

    private static string Tag(string name) => $"<a {string.Join(' ', Enumerable.Range(0, 100).Select(at => $"{name}{at}='u'"))}/>";

    private static void ReadIso(byte[] body)
    {
        using var reader = MessageReader.Open(body, Wide);
        while (reader.Read())
        {
            // To the end, or to where it is refused.
        }
    }

    private static void ReadMt(byte[] body)
    {
        var reader = new MtReader(body, MtReadOptions.Default);
        while (reader.Read())
        {
            // To the end, or to where it is refused.
        }
    }
}
