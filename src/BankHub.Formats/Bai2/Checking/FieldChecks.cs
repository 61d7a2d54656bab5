using BankHub.Formats.Bai2.Rules;
using BankHub.Formats.Bai2.Values;

namespace BankHub.Formats.Bai2.Checking;

/// <summary>What a field must be by itself; blank ones only where they must be there.</summary>
internal static class FieldChecks
{
    public static void Expect(this Bai2Record record, bool isRight, Bai2Rule rule, int field = -1)
    {
        if (!isRight)
        {
            record.Found(rule, field);
        }
    }

    /// <summary>Every field is there, be it blank, and none beyond.</summary>
    public static void Fields(this Bai2Record record, int expected)
    {
        record.Expect(record.Count >= expected, Bai2Rules.FieldsMissing);
        record.Expect(record.Count <= expected, Bai2Rules.FieldsExtra, expected);
    }

    public static void Mandatory(this Bai2Record record, int field) =>
        record.Expect(!record[field].IsEmpty, Bai2Rules.Mandatory, field < record.Count ? field : -1);

    public static void Digits(this Bai2Record record, int field) =>
        record.Expect(record[field].IsEmpty || record.Number(field) is not null, Bai2Rules.Numeric, field);

    public static void Day(this Bai2Record record, int field) =>
        record.Expect(record[field].IsEmpty || Bai2Dates.TryRead(record[field], out _), Bai2Rules.Date, field);

    public static void TimeOfDay(this Bai2Record record, int field) =>
        record.Expect(record[field].IsEmpty || Bai2Time.TryRead(record[field], out _), Bai2Rules.Time, field);

    public static void Code(this Bai2Record record, int field) =>
        record.Expect(record[field].IsEmpty || IsCurrency(record[field]), Bai2Rules.Currency, field);

    public static void OneToFour(this Bai2Record record, int field, Bai2Rule rule) =>
        record.Expect(record[field].IsEmpty || record.Choice(field) > 0, rule, field);

    private static bool IsCurrency(ReadOnlySpan<byte> text) =>
        text.Length == 3 && text.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;
}
