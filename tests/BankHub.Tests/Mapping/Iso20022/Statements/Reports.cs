using System.Globalization;
using System.Text.Json.Nodes;
using BankHub.Core.Adapters;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Tests.Mapping.Iso20022.Statements;

/// <summary>Messages of statements as tests write and read them.</summary>
internal static class Reports
{
    public static WrittenReport Encode(string version, params StatementWithEntries[] statements) =>
        new StatementsToReport(
            new(MessageVersions.Get(version), "M1", new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero)), Transfers.Mapping).Encode(statements);

    public static IReadOnlyList<StatementWithEntries> Read(ReadOnlyMemory<byte> bytes)
    {
        var (reports, entries) = (new List<StatementWithEntries>(), new List<StatementEntry>());
        foreach (var item in new StatementsToItems(Transfers.Mapping).Decode(bytes))
        {
            if (item is DecodedEntry entry)
            {
                entries.Add(entry.Entry);
            }
            else if (item is DecodedStatementEnd end)
            {
                Assert.Equal(entries.Count, end.NumberOfEntries ?? 0);
                reports.Add(new(end.Statement, [.. entries]));
                entries.Clear();
            }
        }

        return reports;
    }

    /// <summary>Takes out what a path such as `entries[2].details[0].purpose` names.</summary>
    public static void Remove(JsonNode node, string path)
    {
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        }

        if (node is JsonArray array)
        {
            array.RemoveAt(int.Parse(steps[^1], CultureInfo.InvariantCulture));
        }
        else
        {
            Assert.True(node.AsObject().Remove(steps[^1]), path);
        }
    }
}
