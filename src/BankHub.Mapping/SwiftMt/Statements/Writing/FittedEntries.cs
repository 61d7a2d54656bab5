using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>What a message can say of an entry.</summary>
internal static class FittedEntries
{
    private const int HalfYear = 183;
    private const decimal TooMuch = 1_000_000_000_000_000m;

    public static StatementEntry Of(StatementEntry entry, string path, Statement statement, StatementTerms terms, Fitting fit)
    {
        if (entry.Amount.Currency != statement.Currency || entry.Amount.Value < 0 || Width(entry.Amount) > 15)
        {
            fit.Refuse($"{path}.amount", "amount", "An amount has at most 15 signs with its comma, and the currency of the account.");
        }

        if (entry.Status != EntryStatus.Booked && !(terms.Type == "942" && entry.Status == EntryStatus.Pending))
        {
            fit.Refuse($"{path}.status", "status", $"An MT{terms.Type} tells bookings, and nothing that is not booked.");
        }

        if ((entry.ValueDate ?? entry.BookingDate) is null)
        {
            fit.Refuse($"{path}.valueDate", "date", "A booking has a day.");
        }

        if (terms.IsAdvice && (entry.Reversal || (entry.Side == Core.Lifecycle.BookingSide.Debit) != (terms.Type == "900")))
        {
            fit.Refuse($"{path}.side", "side", "MT900 confirms a debit, MT910 a credit, and none a reversal.");
        }

        var value = entry.ValueDate ?? entry.BookingDate;
        var isFar = value is { } day && entry.BookingDate is { } booked && Math.Abs(day.DayNumber - booked.DayNumber) >= HalfYear;
        if (isFar)
        {
            fit.Lose($"{path}.bookingDate", "left-out", "The day of booking is told without its year, and is half a year away.");
        }

        var fitted = entry with
        {
            ValueDate = value,
            BookingDate = isFar ? null : entry.BookingDate,
            AdditionalInformation = fit.Words($"{path}.additionalInformation", entry.AdditionalInformation),
            Details = entry.Details is [var one] ? [Details(one, entry, $"{path}.details[0]", fit)] : entry.Details,
        };
        return terms.Type is "940" or "942" && NumberedText.Of(fitted, null) is not null ? fitted
            : fitted with { BankTransactionCode = Code(entry.BankTransactionCode, $"{path}.bankTransactionCode", fit) };
    }

    /// <summary>The only transaction: its amount and side are those of the entry, where they are the same.</summary>
    private static TransactionDetails Details(TransactionDetails details, StatementEntry entry, string path, Fitting fit) => details with
    {
        Amount = details.Amount == entry.Amount ? null : details.Amount,
        Side = details.Side == entry.Side ? null : details.Side,
        Debtor = Named(details.Debtor, $"{path}.debtor", fit),
        Creditor = Named(details.Creditor, $"{path}.creditor", fit),
        UltimateDebtor = Named(details.UltimateDebtor, $"{path}.ultimateDebtor", fit),
        UltimateCreditor = Named(details.UltimateCreditor, $"{path}.ultimateCreditor", fit),
        DebtorAccount = Plain(details.DebtorAccount),
        CreditorAccount = Plain(details.CreditorAccount),
        AdditionalInformation = fit.Words($"{path}.additionalInformation", details.AdditionalInformation),
        RemittanceInformation = details.RemittanceInformation is not { } remittance ? null : remittance with
        {
            Unstructured =
            [
                .. remittance.Unstructured.Select((text, i) => fit.Words($"{path}.remittanceInformation.unstructured[{i}]", text))
                    .OfType<string>(),
            ],
        },
    };

    private static Party? Named(Party? party, string path, Fitting fit)
    {
        if (party is null)
        {
            return null;
        }

        if (fit.Words($"{path}.name", party.Name) is { } name)
        {
            return party with { Name = name };
        }

        fit.Lose(path, "left-out", "Nothing is left of the name in the characters of the network.");
        return null;
    }

    /// <summary>A number is a number, whatever scheme it is of.</summary>
    private static Account? Plain(Account? account) =>
        account?.Bban is { } number ? account with { Bban = null, Other = new() { Identification = number } } : account;

    /// <summary>S and a message, N or F and a code of the network (User Handbook, MT 940, field 61, subfield 6).</summary>
    public static bool IsType(string? code) =>
        (code is ['N' or 'F', _, _, _] && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
        || (code is ['S', _, _, _] && code.Skip(1).All(char.IsAsciiDigit));

    /// <summary>The network's code; what a bank adds to it, and codes of others, have no place.</summary>
    private static BankTransactionCode? Code(BankTransactionCode? code, string path, Fitting fit)
    {
        var type = code?.Proprietary?.Split('+')[0];
        BankTransactionCode? written = IsType(type) ? new() { Proprietary = type, Issuer = "SWIFT" } : null;
        if (code != written)
        {
            fit.Lose(path, written is null ? "left-out" : "said-otherwise", "Field 61 has a code of the network for the kind of booking.");
        }

        return written;
    }

    private static int Width(Sum amount) =>
        Math.Abs(amount.Value) >= TooMuch ? int.MaxValue : Formats.SwiftMt.Values.MtAmounts.Write(amount.Value).Length;
}
