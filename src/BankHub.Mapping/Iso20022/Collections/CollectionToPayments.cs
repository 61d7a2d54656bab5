using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>
/// Turns the direct debits of a pain.008 into canonical payments that keep every rule; others are left out with findings, and all of them
/// where the message's totals contradict it.
/// </summary>
public static class CollectionToPayments
{
    public static CanonicalTransfers Read(ReadOnlyMemory<byte> body, CreditTransferTerms terms)
    {
        var (payments, findings) = (new List<Payment>(), new FindingList());
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        while (reader.Read())
        {
            if (reader is not { Item: InitiatedDirectDebit debit, Group: DirectDebitInstruction group, ItemErrors: 0 })
            {
                continue;
            }

            var from = new Incoming($"debit {reader.Items}");
            var payment = InitiatedCollections.Read(debit, group, terms, from);
            findings.AddRange(from.Findings);
            if (payment is not null && from.Findings.Count == 0 && CanonicalRules.AreKept(payment, $"debit {reader.Items}", findings))
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
