using System.Text.Json;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Statements;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>Statements as the message that was written of them tells them.</summary>
internal static class ReadAgain
{
    /// <summary>The statements, and what makes the message one that nobody can rely on.</summary>
    public static (IReadOnlyList<StatementWithEntries> Statements, IReadOnlyList<Finding> Findings) Statements(
        ReadOnlyMemory<byte> bytes, BankMapping mapping) => Of(new StatementsToItems(mapping).Decode(bytes));

    /// <summary>The statements of what was read, whatever message told them.</summary>
    public static (IReadOnlyList<StatementWithEntries> Statements, IReadOnlyList<Finding> Findings) Of(IEnumerable<DecodedItem> items)
    {
        var (statements, entries, findings) = (new List<StatementWithEntries>(), new List<StatementEntry>(), new List<Finding>());
        foreach (var item in items)
        {
            switch (item)
            {
                case DecodedEntry entry:
                    entries.Add(entry.Entry);
                    break;
                case DecodedStatementEnd end:
                    statements.Add(new(end.Statement, [.. entries]));
                    entries.Clear();
                    break;

                // What reading leaves out of an entry is then missing in it, and told as that.
                case DecodedFinding { IsReadAllTheSame: false, Finding: { Rule: not "left-out" } finding }:
                    findings.Add(finding);
                    break;
            }
        }

        return (statements, findings);
    }

    /// <summary>What the message says less, more or otherwise; a statement or an entry less is said otherwise.</summary>
    public static IEnumerable<Difference> Differences(
        IReadOnlyList<StatementWithEntries> given, IReadOnlyList<StatementWithEntries> back)
    {
        if (given.Count != back.Count)
        {
            return [new("$", DifferenceKind.Otherwise)];
        }

        return given.Zip(back).SelectMany((pair, i) => pair.First.Entries.Count != pair.Second.Entries.Count
            ? [new($"$[{i}].entries", DifferenceKind.Otherwise)]
            : Between($"$[{i}].statement", StatementJson.Write(pair.First.Statement), StatementJson.Write(pair.Second.Statement))
                .Concat(pair.First.Entries.Zip(pair.Second.Entries).SelectMany((entry, n) => Between(
                    $"$[{i}].entries[{n}]", StatementJson.Write(entry.First), StatementJson.Write(entry.Second)))));
    }

    /// <summary>What one value says less, more or otherwise than another.</summary>
    public static IReadOnlyList<Difference> Between(string path, byte[] given, byte[] back)
    {
        if (given.AsSpan().SequenceEqual(back))
        {
            return [];
        }

        using var one = JsonDocument.Parse(given);
        using var other = JsonDocument.Parse(back);
        return [.. Difference.Between(path, one.RootElement, other.RootElement)];
    }
}
