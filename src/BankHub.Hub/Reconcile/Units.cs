using BankHub.Core.Statements;
using BankHub.Core.Wire;
using BankHub.Hub.Statements;

namespace BankHub.Hub.Reconcile;

/// <summary>Takes a booking apart into what is matched as one.</summary>
internal static class Units
{
    public static IReadOnlyList<Unit> Of(StatementEntry entry)
    {
        var returns = entry.Details.Where(d => d.ReturnReason is not null).ToArray();
        if (entry.Batch is { } batch && IsMany(batch) && returns.Length == entry.Details.Count)
        {
            return WithReturns(entry, batch, returns);
        }

        return entry.Details.Count switch
        {
            0 => [Whole(entry, TransactionReferences.None, null)],
            1 => [Whole(entry, entry.Details[0].References, entry.Details[0])],
            _ => Apart(entry),
        };
    }

    /// <summary>A batch of which only what came back is told one by one: the rest was booked as a whole.</summary>
    private static IReadOnlyList<Unit> WithReturns(StatementEntry entry, BatchInformation batch, TransactionDetails[] returns)
    {
        var side = batch.Side ?? entry.Side;
        var rest = entry.Amount.On(entry.Side).Value - returns.Sum(r => Signed(entry, r));
        var whole = Whole(entry, TransactionReferences.None, null) with
        {
            Side = side,
            Amount = Sum.Of(Math.Abs(rest), entry.Amount.Currency),
            Batch = batch,
            Flaw = returns.Any(r => r.Amount is null) || (batch.TotalAmount is { } total && total.On(side).Value != rest)
                ? "batch-differs" : null,
        };
        return [whole, .. returns.Select((r, i) => One(entry, r, i + 1))];
    }

    private static IReadOnlyList<Unit> Apart(StatementEntry entry)
    {
        // Where every part has an amount of the booking's currency, they must be the booking.
        var differs = entry.Details.All(d => d.Amount?.Currency == entry.Amount.Currency)
            && entry.Details.Sum(d => Signed(entry, d)) != entry.Amount.On(entry.Side).Value;
        return differs || entry.Details.Any(d => d.Amount is null)
            ? [Whole(entry, TransactionReferences.None, null) with { Flaw = "details-differ" }]
            : [.. entry.Details.Select((d, i) => One(entry, d, i))];
    }

    private static Unit Whole(StatementEntry entry, TransactionReferences names, TransactionDetails? only) => new()
    {
        Detail = 0,
        Side = entry.Side,
        Amount = entry.Amount,
        Reversal = entry.Reversal,
        ReturnReason = only?.ReturnReason,
        Names = Payment(names),
        Messages = Messages(names, entry.Batch),
        EndToEnd = BookingName.Named(names.EndToEndIdentification),
        Batch = entry.Batch is { } batch && (only is null || IsMany(batch)) ? batch : null,
        OtherAmounts = [.. Amounts(entry.AmountDetails), .. Amounts(only?.AmountDetails)],
        Moved = [.. new[] { entry.AmountDetails?.Transaction, only?.AmountDetails?.Transaction }.OfType<Sum>()],

        // What is said of the entry and of its only transaction is the same, said twice.
        Charges = entry.Charges.Count > 0 ? entry.Charges : only?.Charges ?? [],
        IsCharge = Charged.IsCharge(only?.BankTransactionCode ?? entry.BankTransactionCode),
        Exchange = only?.AmountDetails?.Exchange ?? entry.AmountDetails?.Exchange,
    };

    private static Unit One(StatementEntry entry, TransactionDetails details, int number) => new()
    {
        Detail = number,
        Side = details.Side ?? entry.Side,
        Amount = details.Amount ?? entry.Amount,
        Reversal = entry.Reversal,
        ReturnReason = details.ReturnReason,
        Names = Payment(details.References),
        Messages = Messages(details.References, entry.Batch),
        EndToEnd = BookingName.Named(details.References.EndToEndIdentification),
        OtherAmounts = [.. Amounts(details.AmountDetails)],
        Moved = details.AmountDetails?.Transaction is { } moved ? [moved] : [],
        Charges = details.Charges,
        IsCharge = Charged.IsCharge(details.BankTransactionCode ?? entry.BankTransactionCode),
        Exchange = details.AmountDetails?.Exchange,
    };

    private static bool IsMany(BatchInformation batch) => batch.NumberOfTransactions is null or > 1;

    private static decimal Signed(StatementEntry entry, TransactionDetails details) =>
        (details.Amount ?? entry.Amount).On(details.Side ?? entry.Side).Value;

    private static IEnumerable<Sum> Amounts(AmountDetails? details) =>
        new[] { details?.Instructed, details?.Transaction }.OfType<Sum>();

    private static Reference[] Payment(TransactionReferences names) => Named(
        (ReferenceKind.Instruction, names.InstructionIdentification),
        (ReferenceKind.Instruction, names.OwnerReference),
        (ReferenceKind.Uetr, names.Uetr),
        (ReferenceKind.Trace, names.Trace),
        (ReferenceKind.Bank, names.TransactionIdentification),
        (ReferenceKind.Bank, names.AccountServicerReference),
        (ReferenceKind.Bank, names.ClearingSystemReference));

    private static Reference[] Messages(TransactionReferences names, BatchInformation? batch) => Named(
        (ReferenceKind.Message, names.MessageIdentification),
        (ReferenceKind.Message, names.PaymentInformationIdentification),
        (ReferenceKind.Message, batch?.MessageIdentification),
        (ReferenceKind.Message, batch?.PaymentInformationIdentification));

    private static Reference[] Named(params (string Kind, string? Value)[] names) =>
        [.. names.Where(n => BookingName.Named(n.Value) is not null).Select(n => new Reference(n.Kind, n.Value!)).Distinct()];
}
