using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// The entries that balance a batch: against credits a debit of the customer's own account, against debits a credit. Each is at most
/// what one entry can hold, so that a large batch has several.
/// </summary>
internal static class OffsetEntries
{
    public const string Identification = "OFFSET";

    private const long MaxCents = 9_999_999_999;

    public static IEnumerable<EntryDetail> For(
        IReadOnlyList<EncodedEntry> entries, string entryClass, NachaTerms terms, Func<TraceNumber> nextTrace)
    {
        foreach (var debit in new[] { true, false })
        {
            var rest = entries.Where(entry => entry.Entry.TransactionCode.IsCredit == debit).Sum(entry => entry.Entry.Amount);
            var code = terms.CodeOf(entries[0].OffsetType, debit ? PaymentMethod.DirectDebit : PaymentMethod.CreditTransfer) ?? default;
            for (; rest > 0; rest -= MaxCents)
            {
                yield return new()
                {
                    TransactionCode = code,
                    Rdfi = terms.Bank,
                    DfiAccountNumber = entries[0].OffsetAccount,
                    Amount = Math.Min(rest, MaxCents),
                    IndividualIdentification = Identification,
                    IndividualName = entryClass == SecCodes.Ctx ? $"0000{entries[0].CompanyName}" : entries[0].CompanyName,

                    // In a WEB batch it is as single or recurring as what it balances.
                    DiscretionaryData = entryClass == SecCodes.Web ? ((EntryDetail)entries[0].Entry).DiscretionaryData : "",
                    AddendaIndicator = 0,
                    Trace = nextTrace(),
                };
            }
        }
    }
}
