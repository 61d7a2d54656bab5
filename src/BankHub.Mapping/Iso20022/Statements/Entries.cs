using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components.Entries;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>Entries of accounts: without its amount, side and status an entry is none.</summary>
internal static class Entries
{
    private static readonly string[] Statuses = ["INFO", "PDNG", "FUTR", "BOOK"];

    public static StatementEntry? Read(Iso.Entry entry, ReturnCodes returns, Incoming from)
    {
        var (amount, side, status) = Kernel(entry, from);
        if (amount is null || side is null || status is null)
        {
            // An entry that does not say whether it is booked is never taken for booked: it waits for a person.
            var rule = entry.Status is null ? "status-missing" : status is null ? "unknown-code" : "incomplete";
            from.Report("Ntry", rule, "An entry has an amount, a side and a status that are known.");
            return null;
        }

        return new()
        {
            EntryReference = Placeholder.Named(entry.EntryReference),
            Amount = amount,
            Side = side.Value,
            Reversal = entry.Reversal ?? false,
            Status = status.Value,
            BookingDate = Amounts.Day(entry.BookingDate),
            ValueDate = Amounts.Day(entry.ValueDate) ?? Settled(entry),
            AccountServicerReference = Placeholder.Named(entry.AccountServicerReference),
            BankTransactionCode = Amounts.Read(entry.BankTransactionCode),
            Batch = Batch(entry.Details, from),
            AmountDetails = Amounts.Read(entry.AmountDetails, "AmtDtls", from),
            Charges = Amounts.Read(entry.Charges, "Chrgs", from),
            Details = entry.Details is [{ Transactions: [var only] }]
                ? [Transactions.Read(only, entry, amount, returns, from)] : All(entry, amount, returns, from),
            AdditionalInformation = entry.AdditionalEntryInformation,
        };
    }

    private static ValueList<TransactionDetails> All(Iso.Entry entry, Sum amount, ReturnCodes returns, Incoming from) =>
    [
        .. entry.Details.SelectMany(part => part.Transactions)
            .Select(transaction => Transactions.Read(transaction, entry, amount, returns, from)),
    ];

    /// <summary>What it moves, on which side, and whether it is booked; each null where it is not understood.</summary>
    public static (Sum? Amount, BookingSide? Side, EntryStatus? Status) Kernel(Iso.Entry entry, Incoming from)
    {
        var status = Array.IndexOf(Statuses, Incoming.Either(entry.Status));
        return (Amounts.Read(entry.Amount, "Amt", from), Amounts.Side(entry.CreditDebit), status < 0 ? null : (EntryStatus)status);
    }

    /// <summary>Between banks the day of settlement is that of the value, where a booking of one payment tells no other (CBPR+).</summary>
    private static DateOnly? Settled(Iso.Entry entry) =>
        entry.Details.SelectMany(part => part.Transactions).Select(one => one.RelatedDates?.InterbankSettlementDate).ToArray() is [var day]
            ? day : null;

    /// <summary>The batch that was booked at once; of several only their number is known.</summary>
    private static BatchInformation? Batch(IReadOnlyList<Iso.EntryDetails> details, Incoming from) =>
        details.Count == 0 || details is [{ Batch: null }] ? null
        : details.Select(part => part.Batch).OfType<Iso.BatchInformation>().ToArray() switch
        {
            [] => null,
            [var batch] => new()
            {
                MessageIdentification = Placeholder.Named(batch.MessageIdentification),
                PaymentInformationIdentification = Placeholder.Named(batch.PaymentInformationIdentification),
                NumberOfTransactions = Number(batch.NumberOfTransactions),
                TotalAmount = Amounts.Read(batch.TotalAmount, "Btch/TtlAmt", from),
                Side = Amounts.Side(batch.CreditDebit),
            },
            var batches => new() { NumberOfTransactions = Together([.. batches.Select(batch => Number(batch.NumberOfTransactions))]) },
        };

    private static int? Together(int?[] counts) => counts.Contains(null) ? null : InRange(counts.Sum(count => (long)count!));

    internal static int? Number(string? digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? InRange(number) : null;

    /// <summary>A number that something can have; of more nothing is known.</summary>
    private static int? InRange(long number) => number < 100_000_000 ? (int)number : null;

    public static Iso.Entry Write(StatementEntry entry, string path, Outgoing to) => new()
    {
        EntryReference = Placeholder.Named(entry.EntryReference),
        Amount = Amounts.Write(entry.Amount),
        CreditDebit = Amounts.Write(entry.Side),
        Reversal = entry.Reversal ? true : null,
        Status = new() { Code = Statuses[(int)entry.Status] },
        BookingDate = Day(entry.BookingDate),
        ValueDate = Day(entry.ValueDate),
        AccountServicerReference = Placeholder.Named(entry.AccountServicerReference),
        BankTransactionCode = Amounts.WriteAlways(entry.BankTransactionCode),
        AmountDetails = Amounts.Write(entry.AmountDetails),
        Charges = Amounts.Write(entry.Charges, $"{path}.charges", to),
        Details = entry is { Batch: null, Details.Count: 0 } ? [] :
        [
            new()
            {
                Batch = Write(entry.Batch),
                Transactions = [.. entry.Details.Select((details, i) => Transactions.Write(details, $"{path}.details[{i}]", to))],
            },
        ],
        AdditionalEntryInformation = entry.AdditionalInformation,
    };

    internal static Formats.Iso20022.Components.Payments.DateChoice? Day(DateOnly? day) => day is null ? null : new() { Date = day };

    private static Iso.BatchInformation? Write(BatchInformation? batch)
    {
        var count = batch?.NumberOfTransactions?.ToString(CultureInfo.InvariantCulture);
        return batch is null ? null : new()
        {
            MessageIdentification = Placeholder.Named(batch.MessageIdentification),
            PaymentInformationIdentification = Placeholder.Named(batch.PaymentInformationIdentification),
            NumberOfTransactions = Number(count) is null ? null : count,
            TotalAmount = Amounts.Write(batch.TotalAmount),
            CreditDebit = Amounts.Write(batch.Side),
        };
    }
}
