using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs.Others;

/// <summary>Pairs that are not translated here, about cheques, charges and money to come: both halves are read and say the same.</summary>
public sealed class OtherPairTests
{
    private const int Fewest = 8;

    private static readonly string[] Translated =
        ["pacs.002", "pacs.004", "pacs.008", "pacs.009", "camt.029", "camt.052", "camt.053", "camt.054", "camt.056", "pain.001"];

    /// <summary>In what the halves differ for a reason: what the MT says, what the other half says, and why.</summary>
    private static readonly (string Mt, Func<string, string, bool> Holds, string Reason)[] Differences =
    [
        ("20 Reference", (mt, mx) => mt is { Length: 16 } && mt[^1] == '+' && mx.StartsWith(mt[..15], StringComparison.Ordinal),
            "field 20 has sixteen characters; a plus sign shows the cut"),
        ("71B charge 0 code", (mt, mx) => (mt, mx) is ("CANF", "CFEE") or ("OURC", "DEBT"), "the lists have other words for it"),
        ("75 line 0 part 1", (mt, mx) => (mt, mx) is ("RequestedByCustomer", "CUST"), "the lists have other words for it"),
        ("76 line 0 part 1", (mt, mx) => (mt, mx) is ("Rejected", "RJCR"), "the lists have other words for it"),
    ];

    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string>();
            foreach (var pair in !SharedFolder.IsThere ? [] : SharedValues.All.Keys.SelectMany(message => Pair.Of(message)))
            {
                pairs.Add(pair.Types, pair.Mt, pair.Mx);
            }

            return pairs;
        }
    }

    [SharedTheory]
    [MemberData(nameof(Pairs))]
    public void Both_halves_are_read_and_agree_in_what_both_say(string types, string fin, string xml)
    {
        var reader = new MtReader(File.ReadAllBytes(fin));
        Assert.True(reader.Read());
        Assert.DoesNotContain(reader.Message.Findings, finding => finding.IsError);

        using var other = MessageReader.ReadWhole(File.ReadAllBytes(xml));
        Assert.DoesNotContain(other.Findings, finding => finding.IsError);
        Assert.DoesNotContain(other.Findings, finding => finding.Rule == IsoRules.Unknown);

        var both = SharedValues.All[types.Split('/')[1]]
            .Select(value => (value.Mt, value.Mx, Ours: MtValues.Of(reader.Message, value), Other: MxValues.Of(other, value)))
            .Where(value => value is { Ours: not null, Other: not null }).ToList();
        Assert.DoesNotContain(both, value => value.Ours != value.Other
            && !Differences.Any(known => known.Mt == value.Mt && known.Holds(value.Ours!, value.Other!)));
        Assert.True(both.Count >= Fewest, $"Only {both.Count} values were compared.");
    }

    [SharedFact]
    public void What_one_half_says_alone_stands_in_a_list_with_its_reason()
    {
        var lines = from pair in SharedValues.All.Keys.SelectMany(message => Pair.Of(message))
                    from line in Alone(pair.Types.Split('/')[0], pair.Types.Split('/')[1], pair)
                    select line;

        var odd = OtherDifferences.Alone.Check(lines);
        Assert.True(odd.Count == 0, string.Join('\n', odd));
    }

    private static IEnumerable<string> Alone(string type, string message, Pair pair)
    {
        var reader = new MtReader(File.ReadAllBytes(pair.Mt));
        Assert.True(reader.Read());
        using var other = MessageReader.ReadWhole(File.ReadAllBytes(pair.Mx));
        var (fin, known) = (reader.Message.Detach(), SharedValues.All[message]);
        var compared = known.Where(value => MtValues.Of(fin, value) is not null && MxValues.Of(other, value) is not null)
            .Select(value => value.Mt.Split(' ')[0]).ToHashSet();
        foreach (var field in fin.Text)
        {
            if (!compared.Contains(field.Tag) && !compared.Contains(field.Tag[..2]))
            {
                yield return $"{type}, not {message}: {field.Tag}";
            }
        }

        foreach (var value in known.Where(value => MtValues.Of(fin, value) is null && MxValues.Of(other, value) is not null))
        {
            yield return $"{message}, not {type}: {value.Mt}";
        }

        foreach (var value in known.Where(value => MtValues.Of(fin, value) is not null && MxValues.Of(other, value) is null))
        {
            yield return $"{type}, not {message}: {value.Mt}";
        }
    }

    [SharedFact]
    public void Every_pair_is_compared_by_some_test() => Assert.Empty(
        File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")).Select(line => line.Split('\t')).Where(cells => cells[0] == "MT-MX-PAIR")
            .Select(cells => cells[1].Split('/')[1]).Distinct().Except(Translated).Except(SharedValues.All.Keys));
}
