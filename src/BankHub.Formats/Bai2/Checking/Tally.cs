using BankHub.Formats.Bai2.Rules;

namespace BankHub.Formats.Bai2.Checking;

/// <summary>What an account, a group or a file comes to so far: its amounts, its parts, its physical records.</summary>
internal sealed class Tally
{
    private bool _isKnown = true;

    public Int128 Sum { get; private set; }

    public int Parts { get; private set; }

    public long Records { get; private set; }

    public void Clear() => (Sum, Parts, Records, _isKnown) = (0, 0, 0, true);

    public void AddRecords(int lines) => Records += lines;

    /// <summary>An amount; one that cannot be read makes the sum unknown, which is a finding of that amount alone.</summary>
    public void Add(Bai2Record record, int field, long? amount)
    {
        if (amount is { } known)
        {
            Sum += known;
        }
        else if (!record[field].IsEmpty)
        {
            _isKnown = false;
            record.Found(Bai2Rules.Amount, field);
        }
    }

    /// <summary>An account of a group, or a group of a file, with the total that its trailer states.</summary>
    public void AddPart(Int128? total)
    {
        Parts++;
        Sum += total ?? 0;
        _isKnown &= total is not null;
    }

    /// <summary>Holds the total of a trailer against the sum.</summary>
    public void CheckTotal(Bai2Record record, int field, Bai2Rule rule)
    {
        record.Mandatory(field);
        var total = record.Total(field);
        record.Expect(total is not null || record[field].IsEmpty, Bai2Rules.Amount, field);
        record.Expect(total is null || !_isKnown || total == Sum, rule, field);
    }

    /// <summary>Holds a count of a trailer against what was counted.</summary>
    public static void CheckCount(Bai2Record record, int field, long counted, Bai2Rule rule)
    {
        record.Mandatory(field);
        record.Digits(field);
        record.Expect(record.Number(field) is not { } stated || stated == counted, rule, field);
    }
}
