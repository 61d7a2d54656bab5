using System.Text.Json;
using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Mapping.SwiftMt.Returns;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs;

/// <summary>Returns of others as MT and as pacs.004: either half translated says canonically what the other one says.</summary>
public sealed class ReturnPairTests
{
    [SharedFact]
    public void A_return_of_swift_becomes_the_other_half()
    {
        var (compared, wrong) = (0, new List<string>());
        foreach (var pair in Pair.Of("pacs.004"))
        {
            var (said, other) = (Said(pair, out var broken), MessageToAnswer.Read(pair.Document));
            if (broken.Any(rule => !char.IsAsciiDigit(rule[0])) || other.Answer is null)
            {
                continue;
            }

            wrong.AddRange(said.Findings.Select(finding => $"{pair.Mt}: {finding}"));
            if (said.Answer is { } answer)
            {
                var written = new AnswerToMessage(new()
                {
                    Version = MessageVersions.Get(pair.Written), Mapping = MtTables.With(), Now = DateTimeOffset.UnixEpoch,
                }).Encode(answer);
                wrong.AddRange(written.Problems.Concat(written.LeftOut).Select(problem => $"{pair.Mt}: {problem}"));
                Compare(pair, MessageToAnswer.Read(written.Bytes).Answer, other.Answer, wrong);
                compared++;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(compared > 8, $"Only {compared} pairs were compared.");
    }

    [SharedFact]
    public void A_return_of_iso_20022_becomes_the_other_half()
    {
        var (compared, wrong) = (0, new List<string>());
        foreach (var pair in Pair.Of("pacs.004"))
        {
            var (other, said) = (Said(pair, out var broken), MessageToAnswer.Read(pair.Document));
            if (said.Answer is not ReturnReport report || other.Frame.Sender is null)
            {
                continue;
            }

            var written = ReturnToMt.Write(report, new()
            {
                Type = other.Frame.Type,
                Sender = other.Frame.Sender,
                Receiver = other.Frame.Receiver!,
                Mapping = MtTables.With(),
                MayLose = true,
            });
            wrong.AddRange(written.Problems.Where(problem => !broken.Contains(problem.Rule)).Select(problem => $"{pair.Mx}: {problem}"));
            if (written.Problems.Count == 0 && other.Answer is not null)
            {
                var reader = new MtReader(written.Bytes);
                Assert.True(reader.Read());
                Compare(pair, MtToReturn.Read(reader.Message, MtTables.With()).Answer, other.Answer, wrong);
                compared++;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(compared > 8, $"Only {compared} pairs were compared.");
    }

    private static MtAnswer Said(Pair pair, out IReadOnlyList<string> broken)
    {
        var reader = new MtReader(File.ReadAllBytes(pair.Mt));
        reader.Read();
        broken = [.. reader.Message.Findings.Where(finding => finding.IsError).Select(finding => finding.Rule.Name)];
        reader = new(File.ReadAllBytes(pair.Mt), new() { Waived = broken.Where(rule => char.IsAsciiDigit(rule[0])).ToHashSet() });
        reader.Read();
        return MtToReturn.Read(reader.Message, MtTables.With());
    }

    private static void Compare(Pair pair, Answer? ours, Answer other, List<string> wrong)
    {
        var (one, two) = (Values(ours!), Values(other));
        foreach (var path in one.Keys.Union(two.Keys))
        {
            var (value, wanted) = (one.GetValueOrDefault(path), two.GetValueOrDefault(path));
            if (value != wanted && KnownDifferences.ReasonOfReturn(path, value, wanted) is null)
            {
                wrong.Add($"{pair.Mt}: {path}: {value ?? "nothing"} instead of {wanted ?? "nothing"}.");
            }
        }
    }

    private static IReadOnlyDictionary<string, string> Values(Answer answer)
    {
        var values = new Dictionary<string, string>();
        using var json = JsonDocument.Parse(AnswerJson.Write(answer));
        SaidValues.Walk("$", json.RootElement, values);
        return SaidValues.Lined(values.Where(value => value.Value is not ("NOTPROVIDED" or "")).ToDictionary());
    }
}
