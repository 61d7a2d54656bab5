using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Formats.SwiftMt.Writing;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>MT 940, 941, 942 and 950 of statements that were made to fit.</summary>
internal static class StatementDrafts
{
    private const string Transfer = "NTRF";
    private const string Cheque = "NCHK";

    /// <param name="fitted">The statement.</param>
    /// <param name="reference">Field 20, which pages have of their own.</param>
    /// <param name="terms">Which message.</param>
    /// <param name="mapping">The tables.</param>
    public static MtDraft Of(Fitted fitted, string reference, StatementTerms terms, BankMapping mapping)
    {
        var statement = fitted.Statement;
        var draft = new MtDraft(terms.Type, terms.Sender, terms.Receiver);
        draft.Add("20", reference).Add("25", statement.Account.Number);
        draft.Add(terms.Type == "941" ? "28" : "28C", Number(statement, terms));
        if (terms.Type == "942")
        {
            draft.Add("34F", statement.Currency.Value, null, "0,");
        }

        if (!terms.IsOfDay)
        {
            draft.Add("13D", Moment(statement.Created ?? terms.Now));
        }

        var (opening, closing) = (Opening(statement), Closing(statement));
        Add(draft, opening is { Type: BalanceType.InterimBooked } ? "60M" : "60F", opening);
        foreach (var (_, entry) in fitted.Entries)
        {
            Add(draft, entry, terms, mapping);
        }

        if (terms.Type == "942" && fitted.Entries.All(one => one.Entry.Status == EntryStatus.Booked))
        {
            Totals(draft, "90D", fitted, BookingSide.Debit);
            Totals(draft, "90C", fitted, BookingSide.Credit);
        }

        Add(draft, closing is { Type: BalanceType.InterimBooked } ? "62M" : "62F", closing);
        foreach (var balance in statement.Balances)
        {
            Add(draft, balance.Type == BalanceType.ClosingAvailable ? "64" : "65",
                balance.Type is BalanceType.ClosingAvailable or BalanceType.ForwardAvailable ? balance : null);
        }

        return draft;
    }

    internal static string[] Moment(DateTimeOffset at) =>
    [
        at.ToString("yyMMdd", CultureInfo.InvariantCulture), at.ToString("HHmm", CultureInfo.InvariantCulture),
        at.Offset < TimeSpan.Zero ? "-" : "+", at.Offset.ToString("hhmm", CultureInfo.InvariantCulture),
    ];

    // The fitted balances begin with these two.
    private static Balance? Opening(Statement statement) => Booked(statement) is [var first, _, ..] ? first : null;

    private static Balance? Closing(Statement statement) => Booked(statement) is [.., var last] ? last : null;

    private static Balance[] Booked(Statement statement) => [.. statement.Balances.Where(balance =>
        balance.Type is BalanceType.OpeningBooked or BalanceType.InterimBooked or BalanceType.ClosingBooked)];

    private static string?[] Number(Statement statement, StatementTerms terms) =>
    [
        (statement.LegalSequenceNumber ?? statement.ElectronicSequenceNumber ?? 0).ToString(CultureInfo.InvariantCulture),
        terms.IsOfDay ? statement.Page.ToString(CultureInfo.InvariantCulture)
            : statement.LegalSequenceNumber is null || terms.Type == "941" && statement.ElectronicSequenceNumber > 99 ? null
            : statement.ElectronicSequenceNumber?.ToString(CultureInfo.InvariantCulture),
    ];

    private static void Add(MtDraft draft, string tag, Balance? balance)
    {
        if (balance is not null)
        {
            draft.Add(
                tag, balance.Amount.Value < 0 ? "D" : "C", MtDates.Write(balance.Date), balance.Amount.Currency.Value,
                MtAmounts.Write(balance.Amount.Value));
        }
    }

    private static void Add(MtDraft draft, StatementEntry entry, StatementTerms terms, BankMapping mapping)
    {
        var details = entry.Details is [var one] ? one : null;
        var names = details?.References ?? TransactionReferences.None;
        var reference = new[] { names.OwnerReference, names.EndToEndIdentification, names.InstructionIdentification }
            .FirstOrDefault(name => References.FitsLine(name, mapping));
        var kind = entry.BankTransactionCode?.Proprietary?.Split('+')[0];
        var isCheque = reference is null && kind is null or Cheque
            && References.FitsLine(names.ChequeNumber, mapping);
        var type = isCheque ? Cheque : kind ?? Transfer;
        draft.Add(
            "61", MtDates.Write(entry.ValueDate!.Value), entry.BookingDate?.ToString("MMdd", CultureInfo.InvariantCulture), Mark(entry),
            null, MtAmounts.Write(entry.Amount.Value), type[..1], type[1..],
            isCheque ? names.ChequeNumber : reference ?? References.None,
            References.Fits(entry.AccountServicerReference) ? entry.AccountServicerReference : null,
            Supplement(details?.AdditionalInformation));
        if (terms.Type != "950" && InformationText.Of(entry, reference) is { } information)
        {
            draft.AddText("86", information);
        }
    }

    private static string Mark(StatementEntry entry)
    {
        var isCredit = (entry.Side == BookingSide.Credit) != entry.Reversal;
        return (entry.Reversal ? "R" : entry.Status == EntryStatus.Pending ? "E" : "") + (isCredit ? "C" : "D");
    }

    private static string? Supplement(string? words) =>
        words is { Length: <= 34 } && words[0] is not (':' or '-' or '/') && words == words.Trim() ? words : null;

    private static void Totals(MtDraft draft, string tag, Fitted fitted, BookingSide side)
    {
        decimal[] amounts = [.. fitted.Entries.Where(one => one.Entry.Side == side).Select(one => one.Entry.Amount.Value)];
        var count = amounts.Length.ToString(CultureInfo.InvariantCulture);
        draft.Add(tag, count, fitted.Statement.Currency.Value, MtAmounts.Write(amounts.Sum()));
    }
}
