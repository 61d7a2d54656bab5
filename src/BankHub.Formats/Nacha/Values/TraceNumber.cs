using System.Globalization;

namespace BankHub.Formats.Nacha.Values;

/// <summary>A fifteen-digit trace number: eight digits of the originating institution and seven of its own sequence.</summary>
public readonly record struct TraceNumber(long Value) : IComparable<TraceNumber>
{
    /// <summary>Joins an institution's eight digits and a sequence number.</summary>
    public TraceNumber(int institution, int sequence) : this((institution * 10_000_000L) + sequence)
    {
    }

    /// <summary>The first eight digits: who assigned the number.</summary>
    public int Institution => (int)(Value / 10_000_000);

    /// <summary>The last seven digits.</summary>
    public int Sequence => (int)(Value % 10_000_000);

    public static bool operator <(TraceNumber left, TraceNumber right) => left.Value < right.Value;

    public static bool operator >(TraceNumber left, TraceNumber right) => left.Value > right.Value;

    public static bool operator <=(TraceNumber left, TraceNumber right) => left.Value <= right.Value;

    public static bool operator >=(TraceNumber left, TraceNumber right) => left.Value >= right.Value;

    /// <summary>Orders by number, as entries are ordered within a batch.</summary>
    public int CompareTo(TraceNumber other) => Value.CompareTo(other.Value);

    /// <summary>All fifteen digits.</summary>
    public override string ToString() => Value.ToString("D15", CultureInfo.InvariantCulture);
}
