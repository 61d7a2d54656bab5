using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Returns;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.SwiftMt.Payments;

/// <summary>Transfers and returns of others: each is read, or it is told why not; how many are read is counted.</summary>
public sealed class TransferCorpusTests
{
    [SharedFact]
    public void Every_transfer_of_every_file_is_read_or_told_why_not()
    {
        var (read, refused) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var file in Files())
        {
            var reader = new MtReader(SharedFolder.Read($"corpus/{file}"));
            while (reader.Read())
            {
                if (reader.Message.IsAcknowledgement || !MtToPayments.Reads(reader.Message.Type))
                {
                    continue;
                }

                var (isRead, findings) = Mapped(reader);
                Assert.True(isRead || findings.Count > 0, $"{file}: nothing is said of an MT{reader.Message.Type}.");
                read += isRead ? 1 : 0;
                foreach (var rule in isRead ? [] : findings.Select(finding => finding.Rule).Distinct())
                {
                    refused[rule] = refused.GetValueOrDefault(rule) + 1;
                }
            }
        }

        Assert.True(read == 56, $"{read} were read; {string.Join(' ', refused.Select(pair => $"{pair.Key}={pair.Value}"))}");
    }

    [SharedFact]
    public void A_file_of_transfers_of_which_banks_deducted_nothing_is_read()
    {
        var reader = new MtReader(SharedFolder.Read("corpus/prowide-core/src/test/resources/MT103-bulk-with-ack.rje"));
        var rules = new List<string>();
        while (reader.Read())
        {
            if (!reader.Message.IsAcknowledgement && MtToPayments.Reads(reader.Message.Type))
            {
                rules.AddRange(Mapped(reader).Findings.Select(finding => finding.Rule));
            }
        }

        Assert.DoesNotContain("amount-positive", rules);
    }

    private static (bool IsRead, IReadOnlyList<Finding> Findings) Mapped(MtReader reader)
    {
        if (MtToReturn.Reads(reader.Message))
        {
            var answer = MtToReturn.Read(reader.Message, MtTables.With());
            return (answer.Answer is not null, answer.Findings);
        }

        var said = MtToPayments.Read(reader.Message, MtTables.With());
        return (said.Transfers.Count > 0 && said.Findings.Count == 0, said.Findings);
    }

    private static IEnumerable<string> Files() =>
        from line in File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")).Skip(1)
        let columns = line.Split('\t')
        where columns[0].StartsWith("MT", StringComparison.Ordinal)
        from file in columns[5].Split(' ')
        where File.Exists(SharedFolder.File($"corpus/{file}")) && !file.EndsWith(".xml", StringComparison.Ordinal)
        select file;
}
