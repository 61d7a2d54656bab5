using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;
using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Values;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Bai2;

/// <summary>Transactions as entries: which way one went is in its code, and without a code that says so there is no entry.</summary>
internal static class Entries
{
    /// <summary>Who issues the codes.</summary>
    private const string Issuer = "BAI";

    /// <summary>The entry without its name, and the bank's reference, which is a name only where the bank promises it.</summary>
    public static (StatementEntry? Entry, string? BankReference) Read(
        Bai2Transaction transaction, Statement statement, Bai2GroupHeader group, Incoming from, LeftOutParts leftOut)
    {
        var digits = System.Text.Encoding.UTF8.GetBytes(transaction.TypeCode);
        var code = Bai2TypeCodes.Find(digits) ?? Bai2TypeCodes.OfRange(digits);
        if (code is not { Sign: not Bai2Sign.None, Level: Bai2Level.Detail })
        {
            NoEntry(code, from);
            return default;
        }

        if (transaction.Amount is not >= 0 and var amount)
        {
            from.Report("Transaction Detail", amount is null ? "incomplete" : "amount-sign", "An entry has an amount without a sign.");
            return default;
        }

        var isFinal = statement.Kind == StatementKind.EndOfDay;
        var side = code.Sign == Bai2Sign.Credit ? BookingSide.Credit : BookingSide.Debit;
        var bankReference = Named(transaction.BankReference);
        return MinorUnits.Sum(transaction.Amount.Value, statement.Currency, "Amount", from) is not { } sum ? default : (new()
        {
            Amount = sum,
            Side = side,
            Reversal = code.IsReversal,
            Status = isFinal ? EntryStatus.Booked : EntryStatus.Pending,
            BookingDate = group.AsOfDate,
            ValueDate = ValueDate(transaction.Funds, group, leftOut),
            BankTransactionCode = new() { Proprietary = transaction.TypeCode, Issuer = Issuer },
            Details = Details(code, side, bankReference, Named(transaction.CustomerReference)),
            AdditionalInformation = from.Words(transaction.JoinedText),
        }, bankReference);
    }

    private static void NoEntry(Bai2TypeCode? code, Incoming from)
    {
        var (rule, message) = code switch
        {
            { Level: Bai2Level.Summary } => ("summary-code", "A transaction with the code of a total may be told twice, and is no entry."),
            { Level: Bai2Level.Detail, Sign: Bai2Sign.None } => (LeftOutParts.Rule, "A text without money is no entry."),
            _ => ("side-unknown", "Which way a transaction went its code must say; it is never guessed."),
        };
        from.Report("Transaction Detail", rule, message);
    }

    /// <summary>The names of the transaction. The owner names what he ordered; of a credit it is the name that came with it.</summary>
    private static Core.Payments.ValueList<TransactionDetails> Details(
        Bai2TypeCode code, BookingSide side, string? bankReference, string? customerReference)
    {
        var isOrder = side == BookingSide.Debit && !code.IsCheck;
        return bankReference is null && customerReference is null ? [] :
        [
            new()
            {
                References = new()
                {
                    AccountServicerReference = bankReference,
                    ChequeNumber = code.IsCheck ? customerReference : null,
                    InstructionIdentification = isOrder ? customerReference : null,
                    EndToEndIdentification = code.IsCheck || isOrder ? null : customerReference,
                },
            },
        ];
    }

    private static DateOnly? ValueDate(Bai2Funds funds, Bai2GroupHeader group, LeftOutParts leftOut)
    {
        switch (funds.Type)
        {
            case Bai2FundsType.ValueDated:
                return funds.ValueDate;
            case Bai2FundsType.Immediate:
                return group.AsOfDate;
            case Bai2FundsType.Unstated or Bai2FundsType.Unknown:
                return null;
            default:
                leftOut.Add($"funds type {funds.Type.Letter()}");
                return null;
        }
    }

    /// <summary>A name, which is more than a placeholder: banks fill the field with zeros or dashes.</summary>
    private static string? Named(string? reference) =>
        Placeholder.Named(reference?.Trim()) is { } name && name.AsSpan().IndexOfAnyExcept('0', '-') >= 0 ? name : null;
}
