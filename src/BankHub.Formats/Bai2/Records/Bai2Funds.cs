using BankHub.Formats.Bai2.Values;

namespace BankHub.Formats.Bai2.Records;

/// <summary>When the funds of an amount are available.</summary>
public sealed record Bai2Funds
{
    public static readonly Bai2Funds Unstated = new();

    public Bai2FundsType Type { get; init; }

    /// <summary>Of type S: at once, on the next day, on later days.</summary>
    public (long? Immediate, long? OneDay, long? Later) Parts { get; init; }

    /// <summary>Of type V.</summary>
    public DateOnly? ValueDate { get; init; }

    /// <summary>Of type V.</summary>
    public Bai2Time? ValueTime { get; init; }

    /// <summary>Of type D: in how many days, and how much.</summary>
    public IReadOnlyList<(int Days, long Amount)> ByDays { get; init; } = [];

    /// <summary>What stands at a place of a record; the next place is behind it.</summary>
    internal static Bai2Funds Of(Bai2Record record, int at)
    {
        Bai2FundsTypes.TryRead(record[at], out var type);
        return type switch
        {
            Bai2FundsType.Unstated => Unstated,
            Bai2FundsType.Distributed => new()
            {
                Type = type,
                Parts = (record.Amount(at + 1), record.Amount(at + 2), record.Amount(at + 3)),
            },
            Bai2FundsType.ValueDated => new() { Type = type, ValueDate = record.Date(at + 1), ValueTime = record.Time(at + 2) },
            Bai2FundsType.ByDays => new() { Type = type, ByDays = [.. Days(record, at + 1)] },
            _ => new() { Type = type },
        };
    }

    private static IEnumerable<(int Days, long Amount)> Days(Bai2Record record, int at)
    {
        var count = Math.Min(record.Number(at) ?? 0, (record.Count - at) / 2);
        for (var i = 1; i <= count; i++)
        {
            yield return (record.Number(at + (2 * i) - 1) ?? 0, record.Amount(at + (2 * i)) ?? 0);
        }
    }

    public bool Equals(Bai2Funds? other) => other is not null && Type == other.Type && Parts == other.Parts
        && ValueDate == other.ValueDate && ValueTime == other.ValueTime && ByDays.SequenceEqual(other.ByDays);

    public override int GetHashCode() => HashCode.Combine(Type, Parts, ValueDate, ValueTime, ByDays.Count);
}
