using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt;
using BankHub.Tests.Formats.SwiftMt;
using BankHub.Tests.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.SwiftMt;

/// <summary>What messages of SWIFT say, by the shared tables.</summary>
internal static class FinTexts
{
    public static readonly BankMapping Mapping = Words.Of("swiftmt/statement", "swiftmt/network", "iso20022/status");

    public static List<DecodedItem> Decode(string text) => [.. new FinMessages(Mapping).Decode(Samples.Bytes(text))];

    public static List<DecodedItem> Decode(ReadOnlyMemory<byte> body) => [.. new FinMessages(Mapping).Decode(body)];

    /// <summary>A message of a type, from one bank to another, that the network delivers.</summary>
    public static string Message(string type, string text, string user = "") =>
        $"{{1:F01BANKUS33AXXX0001000001}}{{2:O{type}1200261123BANKDEFFAXXX00010000012611231200N}}{user}{{4:\n{text.Trim()}\n-}}";

    /// <summary>The entries of an MT940 whose lines are given; its balances are not meant to add up.</summary>
    public static List<StatementEntry> Entries(string lines) =>
    [
        .. Decode(Message("940", $":20:S1\n:25:DE89370400440532013000\n:28C:7/1\n:60F:C261120EUR1000,\n{lines.Trim()}\n:62F:C261123EUR1,"))
            .OfType<DecodedEntry>().Select(item => item.Entry),
    ];

    public static List<StatementWithEntries> Statements(IEnumerable<DecodedItem> items)
    {
        var (statements, entries) = (new List<StatementWithEntries>(), new List<StatementEntry>());
        foreach (var item in items)
        {
            if (item is DecodedEntry entry)
            {
                entries.Add(entry.Entry);
            }
            else if (item is DecodedStatementEnd end)
            {
                statements.Add(new(end.Statement, [.. entries]));
                entries.Clear();
            }
        }

        return statements;
    }

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.Latin1.GetString(bytes.Span).ReplaceLineEndings("\n");
}
