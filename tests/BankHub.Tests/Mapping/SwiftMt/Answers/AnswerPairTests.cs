using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Mapping.SwiftMt.Answers;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;
using BankHub.Tests.Mapping.SwiftMt.Pairs;
using BankHub.Tests.Mapping.SwiftMt.Statements;

namespace BankHub.Tests.Mapping.SwiftMt.Answers;

/// <summary>
/// Answers that others have in both forms, MT 199 and 299 with pacs.002, MT 196 and 296 with camt.029, MT 192 and 292 with camt.056: both
/// are read and agree in every field that both say; each becomes the other half.
/// </summary>
public sealed class AnswerPairTests
{
    private static readonly string[] Types =
    [
        "MT199/pacs.002", "MT299/pacs.002", "MT196/camt.029", "MT296/camt.029", "MT192/camt.056", "MT292/camt.056",
    ];

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Where the two differ, by the end of the path, with the reason.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["original.messageName"] = "each names the original by the type of its own world, and some by that of the answer",
        ["original.messageCreated"] = "field 11R tells the day alone",
        ["original.messageIdentification"] = "MT n96 does not name the message, and the other half then says NOTPROVIDED",
        ["cancellationRequest.identification"] = "camt.056 has a name for the assignment and one for the case, MT n92 one for both",
        ["resolution.identification"] = "camt.029 has a name for the assignment and one for the answer, MT n96 one for both",
        ["case.creator"] = "MT n96 does not say who opened the case",
        ["instructingAgent.bic"] = "a branch XXX is none",
        ["instructedAgent.bic"] = "a branch XXX is none",
        ["agent.bic"] = "a branch XXX is none",
        ["created"] = "an MT does not say when it was made",
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var line in SharedFolder.IsThere ? File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")) : [])
            {
                var columns = line.Split('\t');
                if (columns[0] == "MT-MX-PAIR" && Types.Contains(columns[1]))
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
            Agree(one.Answer, other.Answer);
        }
    }

    [SharedFact]
    public void What_one_half_says_alone_stands_in_a_list_with_its_reason()
    {
        var lines = from pair in Pairs.Select(row => (string[])[(string)row[0], (string)row[1]])
                    from halves in Compared(pair[0], pair[1])
                    from line in OneSided.Of(halves.One.Name, halves.Other.Name, Said(halves.One), Said(halves.Other))
                    select line;

        var odd = AnswerDifferences.Alone.Check(lines);
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
        var type = Path.GetFileNameWithoutExtension(fin)[2..];
        var mt = Read(SharedFolder.Read($"corpus/{fin}"));
        var (mx, findings) = MessageToAnswer.Read(SharedFolder.Read($"corpus/{xml}"));
        Assert.Empty(findings);
        var version = MessageVersions.Get(
            mt is StatusReport ? "pacs.002.001.10" : mt is Resolution ? "camt.029.001.09" : "camt.056.001.08");
        yield return (new($"MT{type}", mt), new(version.Message, mx!));

        var toMt = new AnswerToMt(new(type, "BANKDEFF", "BANKUS33")).Encode(mx!);
        Assert.Empty(toMt.Problems);
        yield return (new($"MT{type}", mt), new($"our MT{type}", Read(toMt.Bytes)));

        var toMx = new AnswerToMessage(new() { Version = version, Mapping = FinTexts.Mapping, Now = Now }).Encode(mt);
        Assert.Empty(toMx.Problems);
        yield return (new(version.Message, mx!), new($"our {version.Message}", MessageToAnswer.Read(toMx.Bytes).Answer!));
    }

    private static IEnumerable<string> Said(Half half) => Leaves.Of(AnswerJson.Write(half.Answer)).Keys;

    private static Answer Read(ReadOnlyMemory<byte> body)
    {
        var reader = new MtReader(body);
        Assert.True(reader.Read());
        return Assert.IsAssignableFrom<Answer>(MtToAnswer.Read(reader.Message));
    }

    private static void Agree(Answer one, Answer other)
    {
        var (before, after) = (Leaves.Of(AnswerJson.Write(one)), Leaves.Of(AnswerJson.Write(other)));
        string[] differences =
        [
            .. before.Where(leaf => after.TryGetValue(leaf.Key, out var found) && !IsSame(leaf.Value, found)
                && !Reasons.Keys.Any(reason => leaf.Key.Contains(reason, StringComparison.Ordinal)))
                .Select(leaf => $"{leaf.Key}: {leaf.Value} or {after[leaf.Key]}"),
        ];
        Assert.Empty(differences);
        Assert.True(before.Keys.Intersect(after.Keys).Count() > 4);
    }

    /// <summary>A name that was cut says so with a plus (CBPR+ translation rules, truncation).</summary>
    private static bool IsSame(string one, string other) => one == other
        || (one.EndsWith('+') && other.StartsWith(one[..^1], StringComparison.Ordinal))
        || (other.EndsWith('+') && one.StartsWith(other[..^1], StringComparison.Ordinal));

    private sealed record Half(string Name, Answer Answer);
}
