using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>Makes up a message out of its own description: every element of its version, as the seed says.</summary>
internal struct ArbitrarySide(ArbitraryValues values, Dialect dialect) : ISide
{
    private int _alternative;
    private int _chosen;

    public readonly Dialect Dialect => dialect;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    public T Make<T>()
        where T : class, IComponent, new()
    {
        var (alternative, chosen, choice, variant) = (_alternative, _chosen, Choice, Variant);
        var probe = this with { _alternative = 0, _chosen = 0 };
        new T().Describe(ref probe);
        var part = new T();
        values.Depth++;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            part = new T();
            (_alternative, _chosen) = (0, probe._alternative == 0 ? 0 : values.Next(probe._alternative) + 1);
            (Choice, Variant) = (choice, variant);
            values.IsForced = attempt > 3;
            var made = values.Made;
            part.Describe(ref this);
            if (values.Made > made)
                break;
        }

        values.IsForced = false;
        values.Depth--;
        (_alternative, _chosen, Choice, Variant) = (alternative, chosen, choice, variant);
        return part;
    }

    public string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use) =>
        Wants(use) ? values.Text(type) : null;

    public decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use) =>
        Wants(use) ? values.Number(type) : null;

    public Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type) =>
        Wants(use) ? new(values.Number(type), values.Text(TextType.Currency)) : null;

    public bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use) => Wants(use) ? values.Next(2) == 1 : null;

    public DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use) => Wants(use) ? values.Date() : null;

    public IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use) => Wants(use) ? values.Moment() : null;

    public IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use) => Wants(use) ? values.Time() : null;

    public T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new() =>
        Wants(use) ? Make<T>() : null;

    public IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> parts, Use use)
        where T : class, IComponent, new()
    {
        var list = new List<T>();
        for (var count = Wants(use) ? values.Count(use.Most) : 0; count > 0; count--)
            list.Add(Make<T>());
        return list;
    }

    public IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> items, Use use)
        where T : class, IComponent, new() => Parts<T>(name, [], use);

    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> texts, TextType type, Use use)
    {
        var list = new List<string>();
        for (var count = Wants(use) ? values.Count(use.Most) : 0; count > 0; count--)
            list.Add(values.Text(type));
        return list;
    }

    public readonly int Skipped(ReadOnlySpan<byte> name, int count, Use use) => 0;

    public readonly string? Stray(ReadOnlySpan<byte> name, string? value, TextType type) => value;

    public readonly void Refuse(ReadOnlySpan<byte> name, bool isThere)
    {
    }

    private bool Wants(Use use)
    {
        if (use.Need == Need.Either)
            return use.Knows(dialect) & (++_alternative == _chosen) && values.Mark();
        return use.Knows(dialect) && (use.Need is Need.Required or Need.Expected || values.IsFull()) && values.Mark();
    }
}
