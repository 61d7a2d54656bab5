using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Rules;
using BankHub.Formats.Bai2.Values;

namespace BankHub.Formats.Bai2.Checking;

/// <summary>A funds type and what stands behind it.</summary>
internal static class FundsChecks
{
    private const int Parts = 3;

    public static void Run(Bai2Record record, int at, long? amount)
    {
        if (record[at].IsEmpty)
        {
            return;
        }

        if (!Bai2FundsTypes.TryRead(record[at], out var type))
        {
            record.Found(Bai2Rules.FundsType, at);
        }
        else if (type == Bai2FundsType.Distributed)
        {
            Sum(record, at + 1, Parts, 1, amount);
        }
        else if (type == Bai2FundsType.ValueDated)
        {
            record.Expect(record.Date(at + 1) is not null, Bai2Rules.Availability, at + 1);
            record.TimeOfDay(at + 2);
        }
        else if (type == Bai2FundsType.ByDays)
        {
            var days = FundsPlace.Days(record, at + 1);
            record.Expect(days > 0, Bai2Rules.Availability, at + 1);
            for (var i = 0; i < days; i++)
            {
                record.Expect(record.Number(at + 2 + (2 * i)) is not null, Bai2Rules.Availability, at + 2 + (2 * i));
            }

            Sum(record, at + 3, days, 2, amount);
        }
    }

    /// <summary>Parts may be blank; those that are there are amounts and come to the whole.</summary>
    private static void Sum(Bai2Record record, int first, int count, int step, long? amount)
    {
        Int128 sum = 0;
        for (var i = 0; i < count; i++)
        {
            var at = first + (i * step);
            if (record.Amount(at) is { } part)
            {
                sum += part;
            }
            else if (!record[at].IsEmpty || at >= record.Count)
            {
                record.Found(Bai2Rules.Availability, at);
                return;
            }
        }

        record.Expect(amount is null || count == 0 || sum == amount, Bai2Rules.AvailabilitySum, first);
    }
}
