using System.Globalization;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Market;

/// <summary>Counts the characters of what a component says, without the names of its elements.</summary>
internal struct LengthSide : ISide
{
    private const int DateLength = 10;

    private int _length;

    public readonly Dialect Dialect => Dialect.Year2019;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    public static int Of<T>(T component)
        where T : class, IComponent
    {
        var side = new LengthSide();
        component.Describe(ref side);
        return side._length;
    }

    public string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use)
    {
        _length += value?.Length ?? 0;
        return value;
    }

    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use)
    {
        _length += values.Sum(value => value.Length);
        return values;
    }

    public decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use)
    {
        _length += value?.ToString(CultureInfo.InvariantCulture).Length ?? 0;
        return value;
    }

    public Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type)
    {
        _ = Number(name, value?.Value, type, use);
        return value;
    }

    public DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use)
    {
        _length += value is null ? 0 : DateLength;
        return value;
    }

    public T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new()
    {
        value?.Describe(ref this);
        return value;
    }

    public IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use)
        where T : class, IComponent, new()
    {
        foreach (var value in values)
            value.Describe(ref this);
        return values;
    }

    public readonly IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new() => values;

    public readonly bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use) => value;

    public readonly IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use) => value;

    public readonly IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use) => value;

    public readonly int Skipped(ReadOnlySpan<byte> name, int count, Use use) => count;

    public readonly string? Stray(ReadOnlySpan<byte> name, string? value, TextType type) => value;

    public readonly void Refuse(ReadOnlySpan<byte> name, bool isThere)
    {
    }
}
