using System.Text;
using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.Iso20022.Answers;

/// <summary>The answers of others that are valid by their schema are read, and written again say the same.</summary>
public sealed class AnswerCorpusTests
{
    [SharedFact]
    public void Every_answer_of_every_valid_file_is_read_and_says_the_same_when_it_is_written_again()
    {
        var (same, refused) = (0, new List<string>());
        foreach (var file in Valid())
        {
            var body = File.ReadAllBytes(file);
            if (IsOdd(body))
            {
                continue;
            }

            var (answer, findings) = MessageToAnswer.Read(body);
            if (answer is null || findings.Count > 0)
            {
                refused.Add($"{file}: {string.Join(", ", findings)}");
                continue;
            }

            var version = VersionOf(body);
            var written = Encode(version, answer);
            if (written.Problems.Count > 0 || written.LeftOut.Count > 0)
            {
                refused.Add($"{file}: {string.Join(", ", written.Problems.Concat(written.LeftOut))}");
                continue;
            }

            Assert.Equal(Without(answer), Without(MessageToAnswer.Read(written.Bytes).Answer!));
            if (OfficialSchemas.Has(version.Identifier))
            {
                Assert.Empty(OfficialSchemas.Validate(written.Bytes.ToArray(), version.Identifier));
            }

            same++;
        }

        Assert.True(same > 20 && refused.Count * 10 < same, $"{same} say the same, and not these:\n{string.Join('\n', refused)}");
    }

    /// <summary>Whether the file is none that is agreed: it has no document, or the header of another one.</summary>
    private static bool IsOdd(byte[] body)
    {
        using var reader = MessageReader.ReadWhole(body);
        return reader.Message is null || reader.Findings.Any(finding => finding.IsError || finding.Path.Length == 0);
    }

    // A message that is written has a time of its own where the first had none that is a moment.
    private static string Without(Answer answer) => Encoding.UTF8.GetString(AnswerJson.Write(answer switch
    {
        StatusReport report => report with { Header = report.Header with { Created = null } },
        ReturnReport report => report with { Header = report.Header with { Created = null } },
        Resolution resolution => resolution with { Created = null },
        _ => answer,
    }));

    private static WrittenAnswer Encode(MessageVersion version, Answer answer) => new AnswerToMessage(new()
    {
        Version = version, Mapping = Transfers.Mapping, Now = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero),
    }).Encode(answer);

    private static MessageVersion VersionOf(byte[] body)
    {
        using var reader = MessageReader.Open(body);
        return MessageVersions.All.FirstOrDefault(version => version.Identifier == reader.Version!.Identifier)
            ?? MessageVersions.All.First(version => version.Message == reader.Version!.Message);
    }

    private static IEnumerable<string> Valid() =>
        from line in File.ReadLines(SharedFolder.File("oracle/xsd_verdicts.tsv")).Skip(1)
        let columns = line.Split('\t')
        where columns[3] == "VALID" && MessageToAnswer.Reads(columns[1][..8])
        select SharedFolder.File($"corpus/{columns[0]}");
}
