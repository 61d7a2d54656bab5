using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components.Entries;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>Entries of accounts: without its amount, side and status an entry is none.</summary>
internal static class Entries
{
    private static readonly string[] Statuses = ["INFO", "PDNG", "FUTR", "BOOK"];

    public static StatementEntry? Read(Iso.Entry entry, BankMapping mapping, Incoming from)
    {
        var amount = Amounts.Read(entry.Amount, "Amt", from);
        var side = Amounts.Side(entry.CreditDebit);
        var status = Array.IndexOf(Statuses, Incoming.Either(entry.Status));
        if (amount is null || side is null || status < 0)
        {
            // An entry that does not say whether it is booked is never taken for booked: it waits for a person.
            var rule = entry.Status is null ? "status-missing" : status < 0 ? "unknown-code" : "incomplete";
            from.Report("Ntry", rule, "An entry has an amount, a side and a status that are known.");
            return null;
        }

        return new()
        {
            EntryReference = Placeholder.Named(entry.EntryReference),
            Amount = amount,
            Side = side.Value,
            Reversal = entry.Reversal ?? false,
            Status = (EntryStatus)status,
            BookingDate = Amounts.Day(entry.BookingDate),
            ValueDate = Amounts.Day(entry.ValueDate),
            AccountServicerReference = Placeholder.Named(entry.AccountServicerReference),
            BankTransactionCode = Amounts.Read(entry.BankTransactionCode),
            Batch = Batch([.. entry.Details.Select(part => part.Batch).OfType<Iso.BatchInformation>()], from),
            AmountDetails = Amounts.Read(entry.AmountDetails, "AmtDtls", from),
            Charges = Amounts.Read(entry.Charges, "Chrgs", from),
            Details =
            [
                .. entry.Details.SelectMany(part => part.Transactions)
                    .Select(transaction => Transactions.Read(transaction, entry, amount, mapping, from)),
            ],
            AdditionalInformation = entry.AdditionalEntryInformation,
        };
    }

    /// <summary>The batch that was booked at once; of several only their number is known.</summary>
    private static BatchInformation? Batch(Iso.BatchInformation[] batches, Incoming from)
    {
        int?[] counts = [.. batches.Select(batch => Number(batch.NumberOfTransactions))];
        return batches switch
        {
            [] => null,
            [var batch] => new()
            {
                MessageIdentification = Placeholder.Named(batch.MessageIdentification),
                PaymentInformationIdentification = Placeholder.Named(batch.PaymentInformationIdentification),
                NumberOfTransactions = counts[0],
                TotalAmount = Amounts.Read(batch.TotalAmount, "Btch/TtlAmt", from),
                Side = Amounts.Side(batch.CreditDebit),
            },
            _ => new() { NumberOfTransactions = counts.Any(count => count is null) ? null : counts.Sum() },
        };
    }

    internal static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000_000 ? number : null;
}
