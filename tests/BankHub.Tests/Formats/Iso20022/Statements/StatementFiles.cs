using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Iso20022.Statements;

/// <summary>The account statements among the files of others.</summary>
internal static class StatementFiles
{
    private static readonly string[] Messages = ["camt.052", "camt.053", "camt.054"];

    /// <summary>Files whose document keeps its official schema.</summary>
    public static IEnumerable<string> Valid => !SharedFolder.IsThere
        ? []
        : File.ReadLines(SharedFolder.File("oracle/xsd_verdicts.tsv")).Select(line => line.Split('\t'))
            .Where(cells => cells[3] == "VALID" && Messages.Any(cells[1].StartsWith))
            .Select(cells => cells[0]).Distinct();

    public static byte[] Read(string path) => SharedFolder.Read("corpus/" + path);

    /// <summary>Reads entry by entry and gives the statements, each with its entries.</summary>
    public static List<StatementOfAccount> Statements(byte[] bytes, out MessageReader reader)
    {
        var statements = new List<StatementOfAccount>();
        var entries = new List<Entry>();
        reader = MessageReader.Open(bytes, new()
        {
            GroupEnded = (_, group) =>
            {
                var statement = (StatementOfAccount)group;
                statement.Entries = [.. entries];
                entries.Clear();
                statements.Add(statement);
            },
        });
        while (reader.Read())
        {
            if (reader.Item is Entry entry)
                entries.Add(entry);
        }

        return statements;
    }
}
