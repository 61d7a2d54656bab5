using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>An existing message's transfers as payments, and what could be none.</summary>
public sealed record CanonicalTransfers(IReadOnlyList<Payment> Payments, IReadOnlyList<Finding> Findings);

/// <summary>
/// Turns the transfers of a pain.001 into canonical payments that keep every rule; others are left out with findings, and all of them where
/// the message's totals contradict it.
/// </summary>
public static class InitiationToPayments
{
    public static CanonicalTransfers Read(ReadOnlyMemory<byte> body, CreditTransferTerms terms)
    {
        var (payments, findings) = (new List<Payment>(), new FindingList());
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        while (reader.Read())
        {
            if (reader is not { Item: InitiatedCreditTransfer transfer, Group: CreditTransferInstruction group, ItemErrors: 0 })
            {
                continue;
            }

            var from = new Incoming($"transfer {reader.Items}");
            var payment = InitiatedTransfers.Read(transfer, group, terms, from);
            findings.AddRange(from.Findings);
            if (payment is not null && from.Findings.Count == 0 && CanonicalRules.AreKept(payment, $"transfer {reader.Items}", findings))
            {
                payments.Add(payment);
            }
        }

        findings.AddRange(reader.Findings.Where(finding => finding.IsError)
            .Select(finding => new Finding($"line {finding.Line}, column {finding.Column}", finding.Rule.Name, finding.Message)));
        if (Soundness.Contradictions(reader.Findings).ToList() is { Count: > 0 } contradictions)
        {
            findings.AddRange(contradictions.Select(contradiction => contradiction.Finding));
            payments.Clear();
        }

        return new(payments, findings);
    }
}
