using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs;

/// <summary>Pairs of others: either half translated says canonically what the other one says.</summary>
public sealed class TransferPairTests
{
    // Why a half is no payment: then there is nothing to compare, and the finding says so.
    private static readonly string[] NoPayment = ["basic-header", "bic-country", "length", "incomplete", "structure-missing"];

    private static readonly string[] Messages = ["pacs.008", "pacs.009"];

    [SharedFact]
    public void A_message_of_swift_becomes_the_other_half()
    {
        var (compared, wrong) = (0, new List<string>());
        foreach (var pair in Pair.Of(Messages))
        {
            var (said, other) = (pair.Transfers(out var broken), pair.Cleared());
            if (IsNone(pair, said.Findings.Select(finding => finding.Rule), broken, wrong) || said.Transfers.Count == 0
                || IsNone(pair, other.Findings.Select(finding => finding.Rule), [], wrong))
            {
                continue;
            }

            var written = TransfersToMessage.Write(
                said.Transfers, said.Settlement!, MessageVersions.Get(pair.Written), pair.Mapping, "PAIR", DateTimeOffset.UnixEpoch);
            wrong.AddRange(written.Problems.Select(problem => $"{pair.Mt}: {problem}"));
            if (written.Problems.Count == 0)
            {
                var ours = ClearingToPayments.Read(written.Bytes, pair.Mapping);
                wrong.AddRange(ours.Findings.Select(finding => $"{pair.Mt}: {finding}"));
                Compare(pair, (ours.Transfers, ours.Settlement), (other.Transfers, other.Settlement), wrong);
                compared++;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(compared > 24, $"Only {compared} pairs were compared.");
    }

    [SharedFact]
    public void A_message_of_iso_20022_becomes_the_other_half()
    {
        var (compared, wrong) = (0, new List<string>());
        foreach (var pair in Pair.Of(Messages))
        {
            var (other, said) = (pair.Transfers(out var broken), pair.Cleared());
            if (IsNone(pair, said.Findings.Select(finding => finding.Rule), [], wrong) || other.Transfers.Count == 0)
            {
                continue;
            }

            var written = PaymentToMt.Write(said.Transfers.Single(), new()
            {
                Type = other.Frame.Type,
                Flag = other.Frame.Flag,
                Sender = other.Frame.Sender!,
                Receiver = other.Frame.Receiver!,
                Mapping = pair.Mapping,
                Settlement = said.Settlement,
                MayLose = true,
            });

            // What the other half got wrong the network would refuse of us too.
            var unexpected = written.Problems.Where(problem => !broken.Contains(problem.Rule)).ToList();
            wrong.AddRange(unexpected.Select(problem => $"{pair.Mx}: {problem}"));
            if (written.Problems.Count == 0)
            {
                var reader = new MtReader(written.Bytes);
                Assert.True(reader.Read());
                Assert.False(reader.Message.Findings.HasErrors);
                var ours = MtToPayments.Read(reader.Message, pair.Mapping);
                Compare(pair, (ours.Transfers, ours.Settlement), (other.Transfers, other.Settlement), wrong);
                compared++;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(compared > 22, $"Only {compared} pairs were compared.");
    }

    private static bool IsNone(Pair pair, IEnumerable<string> found, IEnumerable<string> broken, List<string> wrong)
    {
        var rules = found.Concat(broken.Where(rule => !char.IsAsciiDigit(rule[0]))).Distinct().ToList();
        wrong.AddRange(rules.Except(NoPayment).Select(rule => $"{pair.Mt}: is no payment, for {rule}."));
        return rules.Count > 0;
    }

    private static void Compare(
        Pair pair, (IReadOnlyList<InterbankTransfer> Transfers, Settlement? Settlement) ours,
        (IReadOnlyList<InterbankTransfer> Transfers, Settlement? Settlement) other, List<string> wrong)
    {
        Assert.Equal(other.Transfers.Count, ours.Transfers.Count);
        foreach (var (mine, theirs) in ours.Transfers.Zip(other.Transfers))
        {
            var (one, two) = (SaidValues.Of(mine, ours.Settlement), SaidValues.Of(theirs, other.Settlement));
            foreach (var path in one.Keys.Union(two.Keys))
            {
                var (value, wanted) = (one.GetValueOrDefault(path), two.GetValueOrDefault(path));
                if (value != wanted && KnownDifferences.Reason(path, value, wanted) is null)
                {
                    wrong.Add($"{pair.Mt}: {path}: {value ?? "nothing"} instead of {wanted ?? "nothing"}.");
                }
            }
        }
    }
}
