using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// Reads a bank's NACHA file of returns and notifications of change: every entry becomes evidence or one finding, every other record
/// that is wrong becomes a finding.
/// </summary>
public static class FileToEvidence
{
    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body, BankMapping mapping)
    {
        var soundness = FileSoundness.Of(body);
        if (soundness.Fatal is { } fatal)
        {
            yield return Finding(fatal);
            yield break;
        }

        var reader = new NachaReader(new ReadOnlySequence<byte>(body), FileSoundness.FromBank);
        var batch = 0;
        var header = default(BatchHeaderRecord);
        while (reader.Read())
        {
            var item = reader.Item;
            if (item.Record is BatchHeaderRecord next)
            {
                (batch, header) = (batch + 1, next);
            }

            if (item.Findings.FirstOrDefault(finding => finding.IsError) is { } error)
            {
                yield return Finding(error);
            }
            else if (item.Record is EntryRecord entry)
            {
                yield return soundness.IsSound(batch)
                    ? EntryToEvidence.Map(entry, header!, item.Line, mapping)
                    : Park(item.Line, "batch-control", "The batch's control disagrees with its entries: none of them is used.");
            }
        }
    }

    internal static DecodedFinding Park(int line, string rule, string message) => new(new Finding($"line {line}", rule, message));

    private static DecodedFinding Finding(NachaFinding finding) => new(new Finding(
        finding.Field.Length == 0 ? $"line {finding.Line}" : $"line {finding.Line}, column {finding.Column}",
        finding.Rule.Name,
        $"{finding.Record}{(finding.Field.Length == 0 ? "" : ", ")}{finding.Field}: {finding.Message}."));
}
