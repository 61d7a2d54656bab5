using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt.Statements.Writing;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;
using BankHub.Tests.Mapping.SwiftMt.Pairs;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>
/// Statements that others have in both forms: both are read, and agree in every field that both say; each becomes the other half.
/// </summary>
public sealed class StatementPairTests
{
    private static readonly string[] Types = ["MT900", "MT910", "MT940", "MT941", "MT942", "MT950"];

    /// <summary>Where the other translation differs, by the end of the path, with the reason.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["MT9[01]0 statement.identification"] = "the other translation takes the name of the message, which a statement does not have",
        ["MT9[01]0 entries[0].accountServicerReference"] = "a confirmation goes by its own name, which the other translation cuts",
        ["MT9[01]0 entries[0].bankTransactionCode"] = "a confirmation has no code, and a camt.054 says that none is known",
        ["MT9.. statement.account.iban"] = "what is no IBAN is told as a number of the bank's own",
        ["MT94. entries[0].details[0].references.instructionIdentification"] = "field 61 tells one name and does not say which it is",
        ["MT94. entries[0].bankTransactionCode.proprietary"] = "a cheque is told by its code where its number is its only name",
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var line in SharedFolder.IsThere ? File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")) : [])
            {
                var columns = line.Split('\t');
                if (columns[0] == "MT-MX-PAIR" && Types.Contains(columns[1].Split('/')[0]))
                {
                    var files = columns[5].Split(' ');
                    pairs.Add(files.First(file => file.EndsWith(".fin", StringComparison.Ordinal)),
                        files.First(file => file.EndsWith(".xml", StringComparison.Ordinal)));
                }
            }

            return pairs;
        }
    }

    [SharedTheory]
    [MemberData(nameof(Pairs))]
    public void Both_halves_are_read_and_each_becomes_the_other(string fin, string xml)
    {
        foreach (var (one, other) in Halves(fin, xml))
        {
            Agree(Path.GetFileNameWithoutExtension(fin), one.Statements, other.Statements);
        }
    }

    [SharedFact]
    public void What_one_half_says_alone_stands_in_a_list_with_its_reason()
    {
        var lines = from pair in Pairs.Select(row => (string[])[(string)row[0], (string)row[1]])
                    from halves in Compared(pair[0], pair[1])
                    from line in OneSided.Of(halves.One.Name, halves.Other.Name, Said(halves.One), Said(halves.Other))
                    select line;

        var odd = StatementDifferences.Alone.Check(lines);
        Assert.True(odd.Count == 0, string.Join('\n', odd));
    }

    /// <summary>The same, and each half beside what ours made of it.</summary>
    private static List<(Half One, Half Other)> Compared(string fin, string xml)
    {
        var three = Halves(fin, xml).ToList();
        return [.. three, (three[0].One, three[2].Other), (three[0].Other, three[1].Other)];
    }

    /// <summary>The halves as others wrote them, and each beside what ours made of the other.</summary>
    private static IEnumerable<(Half One, Half Other)> Halves(string fin, string xml)
    {
        var (type, message) = (Path.GetFileNameWithoutExtension(fin), Path.GetFileName(xml)[..8]);
        var mt = Read(FinTexts.Decode(SharedFolder.Read($"corpus/{fin}")));
        var mx = Read(new StatementsToItems(FinTexts.Mapping).Decode(SharedFolder.Read($"corpus/{xml}")));
        yield return (new(type, mt), new(message, mx));

        var now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var toMt = new StatementsToMt(new(type[2..], "BANKDEFF", "BANKUS33", now), FinTexts.Mapping).Encode(mx);
        Assert.Empty(toMt.Problems);
        yield return (new(type, mt), new($"our {type}", Read(FinTexts.Decode(toMt.Bytes))));

        var toMx = new StatementsToReport(new(MessageVersions.Get($"{message}.001.08"), "M1", now), FinTexts.Mapping).Encode(mt);
        Assert.Empty(toMx.Problems);
        yield return (new(message, mx), new($"our {message}", Read(new StatementsToItems(FinTexts.Mapping).Decode(toMx.Bytes))));
    }

    private static IEnumerable<string> Said(Half half) => half.Statements.SelectMany(one => Leaves.Of(one).Keys);

    private static List<StatementWithEntries> Read(IEnumerable<DecodedItem> items)
    {
        var all = items.ToList();
        Assert.DoesNotContain(all.OfType<DecodedFinding>(), item => item.Finding.Rule != "left-out");
        return FinTexts.Statements(all);
    }

    private static void Agree(string type, List<StatementWithEntries> one, List<StatementWithEntries> other)
    {
        Assert.Equal(one.Select(statement => statement.Entries.Count), other.Select(statement => statement.Entries.Count));
        foreach (var (left, right) in one.Zip(other))
        {
            var (before, after) = (Leaves.Of(left), Leaves.Of(right));
            string[] differences =
            [
                .. before.Where(leaf => after.TryGetValue(leaf.Key, out var found) && found != leaf.Value
                    && leaf.Key != "statement.created" && leaf.Key != "statement.servicer.bic"
                    && !Reasons.Keys.Any(reason => IsOf(reason, type, leaf.Key)))
                    .Select(leaf => $"{leaf.Key}: {leaf.Value} or {after[leaf.Key]}"),
            ];
            Assert.Empty(differences);
            Assert.Equal(left.Statement.Account.Number, right.Statement.Account.Number);
        }
    }

    private static bool IsOf(string reason, string type, string path)
    {
        var (types, end) = (reason.Split(' ')[0], reason.Split(' ')[1]);
        return System.Text.RegularExpressions.Regex.IsMatch(type, $"^{types}$") && path.StartsWith(end, StringComparison.Ordinal);
    }

    private sealed record Half(string Name, List<StatementWithEntries> Statements);
}
