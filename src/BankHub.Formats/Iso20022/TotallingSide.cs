using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022;

/// <summary>Walks the transactions of a message and nothing else, and tells each header what is below it.</summary>
internal struct TotallingSide(Action<ITotals, long, decimal> tell) : ISide
{
    private long _count;
    private decimal _sum;

    /// <summary>The newest: it has all elements that hold transactions.</summary>
    public readonly Dialect Dialect => Dialect.Year2023;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    public void Total<T>(T component)
        where T : class, IComponent
    {
        var (count, sum) = (_count, _sum);
        (_count, _sum) = (0, 0);
        component.Describe(ref this);
        if (_count > 0 && component is ITotalled { Totals: { } totals })
            tell(totals, _count, _sum);
        (_count, _sum) = (_count + count, Totals.Add(_sum, sum));
    }

    public IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new()
    {
        foreach (var value in values)
        {
            if (value is ICounted counted)
            {
                _count++;
                _sum = Totals.Add(_sum, counted.CountedAmount?.Value ?? 0);
            }
            else if (value is IItemGroup)
            {
                Total(value);
            }
        }

        return values;
    }

    public readonly string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use) => value;

    public readonly decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use) => value;

    public readonly Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type) => value;

    public readonly bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use) => value;

    public readonly DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use) => value;

    public readonly IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use) => value;

    public readonly IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use) => value;

    public readonly T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new() => value;

    public readonly IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use)
        where T : class, IComponent, new() => values;

    public readonly IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use) => values;

    public readonly int Skipped(ReadOnlySpan<byte> name, int count, Use use) => count;

    public readonly string? Stray(ReadOnlySpan<byte> name, string? value, TextType type) => value;

    public readonly void Refuse(ReadOnlySpan<byte> name, bool isThere)
    {
    }
}
