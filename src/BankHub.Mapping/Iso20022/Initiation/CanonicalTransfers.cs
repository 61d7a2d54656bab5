using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>An existing message's transfers as payments, and what could be none.</summary>
public sealed record CanonicalTransfers(IReadOnlyList<Payment> Payments, IReadOnlyList<Finding> Findings)
{
    /// <summary>
    /// The payments that keep every rule; others are left out with findings, and all of them where the message's totals contradict it.
    /// </summary>
    /// <param name="body">The message.</param>
    /// <param name="noun">What findings call an item of it.</param>
    /// <param name="payment">What an item says with its payment information, or null with findings.</param>
    internal static CanonicalTransfers Read<TItem, TGroup>(
        ReadOnlyMemory<byte> body, string noun, Func<TItem, TGroup, Incoming, Payment?> payment) => Read(
            body, noun, (reader, from) => reader is { Item: TItem item, Group: TGroup group } ? payment(item, group, from) : null);

    /// <summary>The same of what a reader stands at.</summary>
    internal static CanonicalTransfers Read(ReadOnlyMemory<byte> body, string noun, Func<MessageReader, Incoming, Payment?> payment)
    {
        var (payments, findings) = (new List<Payment>(), new FindingList());
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        while (reader.Read())
        {
            if (reader.ItemErrors > 0)
            {
                continue;
            }

            var place = $"{noun} {reader.Items}";
            var from = new Incoming(place);
            var read = payment(reader, from);
            findings.AddRange(from.Findings);
            if (read is not null && from.Findings.Count == 0 && CanonicalRules.AreKept(read, place, findings))
            {
                payments.Add(read);
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
