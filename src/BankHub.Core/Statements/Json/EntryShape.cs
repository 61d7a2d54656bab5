using BankHub.Core.Lifecycle;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Statements.Json;

/// <summary>An entry as a JSON object.</summary>
internal static class EntryShape
{
    /// <summary>More transactions than this a booking of one message hardly has; a longer list is no entry of a bank.</summary>
    private const int MaxDetails = 1_000_000;

    public static readonly WordLeaf<BookingSide> Sides = new(["debit", "credit"]);

    private static readonly WordLeaf<EntryStatus> Statuses = new(["INFO", "PDNG", "FUTR", "BOOK"]);

    private static readonly Shape<BatchInformation> Batch = new("BatchInformation", static (walk, batch) => new()
    {
        MessageIdentification = walk.Optional("messageIdentification", batch?.MessageIdentification, StatementLeaves.Text),
        PaymentInformationIdentification =
            walk.Optional("paymentInformationIdentification", batch?.PaymentInformationIdentification, StatementLeaves.Text),
        NumberOfTransactions = walk.Optional("numberOfTransactions", batch?.NumberOfTransactions, StatementLeaves.Count),
        TotalAmount = walk.Optional("totalAmount", batch?.TotalAmount, SumShape.Sum),
        Side = walk.Optional("side", batch?.Side, Sides),
    }) { MayBeEmpty = true };

    public static readonly Shape<StatementEntry> Entry = new("StatementEntry", static (walk, entry) => new()
    {
        EntryReference = walk.Optional("entryReference", entry?.EntryReference, StatementLeaves.Text),
        Amount = walk.Required("amount", entry?.Amount, SumShape.Sum),
        Side = walk.Required("side", entry?.Side, Sides),
        Reversal = walk.Required("reversal", entry?.Reversal, StatementLeaves.Flag),
        Status = walk.Required("status", entry?.Status, Statuses),
        BookingDate = walk.Optional("bookingDate", entry?.BookingDate, DateLeaf.Instance),
        ValueDate = walk.Optional("valueDate", entry?.ValueDate, DateLeaf.Instance),
        AccountServicerReference = walk.Optional("accountServicerReference", entry?.AccountServicerReference, StatementLeaves.Text),
        BankTransactionCode = walk.Optional("bankTransactionCode", entry?.BankTransactionCode, AmountShapes.Code),
        Batch = walk.Optional("batch", entry?.Batch, Batch),
        AmountDetails = walk.Optional("amountDetails", entry?.AmountDetails, AmountShapes.Details),
        Charges = walk.List("charges", entry?.Charges, AmountShapes.MaxCharges, AmountShapes.Charge),
        Details = walk.List("details", entry?.Details, MaxDetails, TransactionShape.Transaction),
        AdditionalInformation = walk.Optional("additionalInformation", entry?.AdditionalInformation, StatementLeaves.Text),
    }) { MayBeEmpty = true };
}
