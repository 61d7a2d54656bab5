using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Rules;

namespace BankHub.Formats.Bai2.Checking;

/// <summary>Record 16.</summary>
internal static class TransactionChecks
{
    /// <summary>Adds its amount to those of the account.</summary>
    public static void Run(Bai2Record record, Tally tally)
    {
        var detail = new Bai2Detail(record);
        record.Expect(record.Count >= detail.BankReferenceAt + 2, Bai2Rules.FieldsMissing);
        var amount = detail.Amount;
        tally.Add(record, Bai2Detail.AmountAt, amount);
        if (record[Bai2Detail.AmountAt] is [(byte)'-' or (byte)'+', ..])
        {
            record.Found(Bai2Rules.AmountSign, Bai2Detail.AmountAt);
        }

        if (detail.Type is not { } code)
        {
            record.Found(detail.TypeCode.IsEmpty ? Bai2Rules.Mandatory : Bai2Rules.TypeCode, record.Count > 0 ? Bai2Detail.TypeAt : -1);
        }
        else if (code.Level != Bai2Level.Detail)
        {
            record.Found(Bai2Rules.TypeCodeLevel, Bai2Detail.TypeAt);
        }

        FundsChecks.Run(record, Bai2Detail.FundsAt, amount);
    }
}
