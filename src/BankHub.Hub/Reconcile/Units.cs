using BankHub.Core.Statements;
using BankHub.Core.Wire;
using BankHub.Hub.Statements;

namespace BankHub.Hub.Reconcile;

/// <summary>Takes a booking apart into what is matched as one.</summary>
internal static class Units
{
    private const string Differs = "batch-differs";

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
        var whole = Whole(entry, TransactionReferences.None, null) with { Batch = batch };
        if (returns.Any(r => Booked(entry, r) is null))
        {
            return [whole with { Flaw = Differs }];
        }

        var back = returns.Sum(r => Booked(entry, r)!.On(r.Side ?? entry.Side).Value);
        Unit[] each = [.. returns.Select((r, i) => One(entry, r, i + 1))];
        var side = batch.Side ?? entry.Side;
        var rest = entry.Amount.On(entry.Side).Value - back;
        if (rest == 0 && returns.Length > 0 && (batch.NumberOfTransactions ?? returns.Length) == returns.Length
            && (batch.TotalAmount is not { } all || all.Value == 0 || all == entry.Amount))
        {
            return each;
        }

        // Without a total only the sides tell what is left, and what is left over is on the side of the batch.
        var isTold = batch.TotalAmount is { } total ? total.On(side).Value == rest
            : Sum.Of(rest, entry.Amount.Currency).On(side).Value >= 0 && returns.All(r => r.Side is not null);
        whole = whole with { Side = side, Amount = Sum.Of(Math.Abs(rest), entry.Amount.Currency), Flaw = isTold ? null : Differs };
        return [whole, .. each];
    }

    /// <summary>The transactions one by one, where in the currency of the booking they are the booking.</summary>
    private static IReadOnlyList<Unit> Apart(StatementEntry entry) =>
        entry.Details.All(d => Booked(entry, d) is not null)
        && entry.Details.Sum(d => Booked(entry, d)!.On(d.Side ?? entry.Side).Value) == entry.Amount.On(entry.Side).Value
            ? [.. entry.Details.Select((d, i) => One(entry, d, i))]
            : [Whole(entry, TransactionReferences.None, null) with { Flaw = "details-differ" }];

    /// <summary>What a transaction moved on the account; null where it says no amount in the currency of the booking.</summary>
    private static Sum? Booked(StatementEntry entry, TransactionDetails details) => new[]
        {
            details.Amount, details.AmountDetails?.Transaction, details.AmountDetails?.CounterValue, details.AmountDetails?.Instructed,
        }
        .FirstOrDefault(amount => amount?.Currency == entry.Amount.Currency);

    private static Unit Whole(StatementEntry entry, TransactionReferences names, TransactionDetails? only) => new()
    {
        Detail = 0,
        Told = only,
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
        Told = details,
        Side = details.Side ?? entry.Side,
        Amount = Booked(entry, details) ?? entry.Amount,
        Reversal = entry.Reversal,
        ReturnReason = details.ReturnReason,
        Names = Payment(details.References),
        Messages = Messages(details.References, entry.Batch),
        EndToEnd = BookingName.Named(details.References.EndToEndIdentification),
        OtherAmounts = [.. Amounts(details.AmountDetails), .. Abroad(entry, details)],
        Moved = [.. new[] { details.AmountDetails?.Transaction }.OfType<Sum>(), .. Abroad(entry, details)],
        Charges = details.Charges,
        IsCharge = Charged.IsCharge(details.BankTransactionCode ?? entry.BankTransactionCode),
        Exchange = details.AmountDetails?.Exchange,
    };

    private static bool IsMany(BatchInformation batch) => batch.NumberOfTransactions is null or > 1;

    /// <summary>Its amount, where that is of another currency than the account's.</summary>
    private static Sum[] Abroad(StatementEntry entry, TransactionDetails details) =>
        details.Amount is { } amount && amount.Currency != entry.Amount.Currency ? [amount] : [];

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
