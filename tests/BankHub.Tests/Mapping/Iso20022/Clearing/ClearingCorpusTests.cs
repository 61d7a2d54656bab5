using BankHub.Core.Adapters;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.Iso20022.Clearing;

/// <summary>The transfers of others that are valid by their schema: each is a payment, or a finding says why it is none.</summary>
public sealed class ClearingCorpusTests
{
    private static readonly BankMapping Mapping = new()
    {
        Constants = new Dictionary<string, string>(),
        Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["paymentType"] = new Dictionary<string, string>
            {
                ["-"] = "cross-border", ["G001"] = "cross-border", ["G004"] = "cross-border", ["URGP"] = "cross-border",
                ["SEPA"] = "sepa-credit-transfer",
            },
        },
        Limits = new Dictionary<string, FieldLimit>(),
    };

    [SharedFact]
    public void Every_transfer_of_every_valid_file_is_a_payment_or_told()
    {
        var (payments, refused) = (0, new List<string>());
        foreach (var file in Valid())
        {
            var read = ClearingToPayments.Read(File.ReadAllBytes(file), Mapping);
            Assert.True(read.Transfers.Count + read.Findings.Count > 0, file);
            payments += read.Transfers.Count;
            refused.AddRange(read.Findings.Select(finding => $"{file}: {finding}"));
        }

        Assert.True(payments > 20, $"Only {payments} payments were read:\n{string.Join('\n', refused)}");
    }

    private static IEnumerable<string> Valid() =>
        from line in File.ReadLines(SharedFolder.File("oracle/xsd_verdicts.tsv")).Skip(1)
        let columns = line.Split('\t')
        where columns[3] == "VALID" && (columns[1].StartsWith("pacs.008", StringComparison.Ordinal)
            || columns[1].StartsWith("pacs.009", StringComparison.Ordinal))
        select SharedFolder.File($"corpus/{columns[0]}");
}
