using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Statements;
using BankHub.Formats.SwiftMt.Statements.Information;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>Entries: field 61 and what field 86 says of it. Without a mark and an amount an entry is none.</summary>
internal static class StatementLines
{
    private const string Cheque = "CHK";

    public static StatementEntry? Read(MtStatementLine line, Currency currency, BankMapping mapping, Incoming from, bool isAsTold)
    {
        if (line.Mark is not [.., (byte)'C' or (byte)'D'] || line.Amount is not { } value || line.ValueDate is not { } valueDate
            || !Sum.TryCreate(value, currency, out var amount, out _))
        {
            from.Report("61", "incomplete", "An entry has a value date, a mark and an amount of the statement's currency.");
            return null;
        }

        var information = line.Information;
        var (owner, type) = (Owner(line, mapping), MtText.Of(line.TransactionType) + MtText.Of(line.IdentificationCode));
        var words = new InformationWords(mapping, from, isCredit: line.IsCredit != line.IsReversal);
        words.Add(information);
        words.AddSupplement(MtText.Of(line.Supplement));
        var details = words.Details(currency) with { ReturnReason = Return(words, information.Code, type, mapping) };
        var isCheque = type.EndsWith(Cheque, StringComparison.Ordinal);

        // Field 86 holds texts of customers: what stands there never takes the place of what the bank says in field 61.
        var names = details.References with { OwnerReference = isCheque ? null : owner, ChequeNumber = isCheque ? owner : null };
        details = details with { References = isAsTold ? names : names.WithOwnerMeant() };
        return new()
        {
            Amount = amount,
            Side = line.IsCredit ? BookingSide.Credit : BookingSide.Debit,
            Reversal = line.IsReversal,
            Status = line.Mark is [(byte)'E', ..] ? EntryStatus.Pending : EntryStatus.Booked,
            BookingDate = line.EntryDate,
            ValueDate = valueDate,
            AccountServicerReference = WholeName.Of(Text(line.BankReference)),
            BankTransactionCode = Code(type, information),
            Details = details == new TransactionDetails() ? [] : [details],
            AdditionalInformation = words.BookingText,
        };
    }

    /// <summary>Some banks say in place of a reference where it stands.</summary>
    private static string? Owner(MtStatementLine line, BankMapping mapping) =>
        Placeholder.Named(Text(line.OwnerReference)) is { } name && mapping.Canonical("statementReference", name) is null ? name : null;

    /// <summary>The network's code; where a German bank tells its own, that and its number of the booking are part of it.</summary>
    private static BankTransactionCode? Code(string type, MtInformation information) =>
        information.Code.Length > 0
            ? new() { Proprietary = string.Join('+', new[] { type, information.Code, information["10"] }.OfType<string>()), Issuer = "DK" }
            : type.Length > 0 ? new() { Proprietary = type, Issuer = "SWIFT" } : null;

    private static ReasonCode? Return(InformationWords words, string code, string type, BankMapping mapping) =>
        words.Return is { } reason
            ? reason.Length == 4 && reason.All(char.IsAsciiLetterOrDigit) ? new(ReasonCode.Iso20022, reason)
                : new(ReasonCode.Proprietary, reason)
            : mapping.Canonical("statementReturn", code) == "Return" ? new(ReasonCode.Proprietary, code)
            : mapping.Canonical("statementReturn", type) == "Return" ? new(ReasonCode.Proprietary, type)
            : null;

    private static string? Text(ReadOnlySpan<byte> text) => text.IsEmpty ? null : MtText.Of(text).Trim();
}
