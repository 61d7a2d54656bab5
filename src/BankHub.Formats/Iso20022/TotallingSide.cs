using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022;

/// <summary>Walks the transactions of a message and nothing else, and tells each header what is below it.</summary>
internal struct TotallingSide(Action<IComponent, Turnover> tell) : ISide
{
    private Turnover _turnover;

    /// <summary>The newest: it has all elements that hold transactions.</summary>
    public readonly Dialect Dialect => Dialect.Year2023;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    public void Total<T>(T component)
        where T : class, IComponent
    {
        var outer = _turnover;
        _turnover = default;
        component.Describe(ref this);
        if (_turnover.Count > 0 && Turnover.IsAbout(component))
            tell(component, _turnover);
        outer.Add(_turnover);
        _turnover = outer;
    }

    public IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new()
    {
        foreach (var value in values)
        {
            if (value is IItemGroup)
                Total(value);
            else
                _turnover.Add(value);
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
