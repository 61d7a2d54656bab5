using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Rules;

namespace BankHub.Formats.Bai2.Checking;

/// <summary>Record 03: the account and its summaries of four fields each, with those of their funds types.</summary>
internal static class AccountChecks
{
    /// <summary>Adds its amounts to those of the account.</summary>
    public static void Run(Bai2Record record, Tally tally)
    {
        record.Expect(record.Count >= Bai2Account.FirstSummaryAt, Bai2Rules.FieldsMissing);
        record.Mandatory(Bai2Account.NumberAt);
        record.Code(Bai2Account.CurrencyAt);
        for (var at = Bai2Account.FirstSummaryAt; at < record.Count; at += SummaryPlace.Width(record, at))
        {
            Summary(record, at, tally);
        }
    }

    private static void Summary(Bai2Record record, int at, Tally tally)
    {
        if (record.Count - at < SummaryPlace.Width(record, at))
        {
            record.Found(Bai2Rules.SummaryFields, at);
        }

        var amount = record.Amount(at + SummaryPlace.Amount);
        tally.Add(record, at + SummaryPlace.Amount, amount);
        if (record[at].IsEmpty)
        {
            // Blank where nothing is told; an amount of nothing is no amount.
            record.Expect(record[at + SummaryPlace.Amount].IsEmpty, Bai2Rules.Mandatory, at);
        }
        else if (Bai2TypeCodes.Find(record[at]) is not { } code)
        {
            record.Found(Bai2Rules.TypeCode, at);
        }
        else if (code is { Level: Bai2Level.Detail, IsListed: true })
        {
            record.Found(Bai2Rules.TypeCodeLevel, at);
        }

        record.Digits(at + SummaryPlace.ItemCount);
        FundsChecks.Run(record, at + SummaryPlace.Funds, amount);
    }
}
