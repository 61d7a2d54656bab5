using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Market;

/// <summary>
/// Walks what is there and holds every component and every text against the rules about them. A path is made only where something is
/// found. Items are left to the check that walks: they may come one at a time.
/// </summary>
internal struct MarketSide(MarketCheck check, MessageRules rules, IsoFindings findings, Dialect dialect) : ISide
{
    public readonly Dialect Dialect => dialect;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    /// <summary>Walks a component that stands under a name already.</summary>
    public void Walk<T>(T component)
        where T : class, IComponent
    {
        foreach (var rule in rules.Of(component.GetType()))
        {
            if (rule.Broken(component) is { } path)
                findings.Add(rule, path);
        }

        component.Describe(ref this);
    }

    public readonly string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use)
    {
        Check(name, value, 0);
        return value;
    }

    public readonly IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use)
    {
        for (var at = 0; at < values.Count; at++)
            Check(name, values[at], at + 1);
        return values;
    }

    public readonly Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type)
    {
        var found = findings.Count;
        Check("@Ccy"u8, value?.Currency, 0);
        Place(found, name, 0);
        return value;
    }

    public T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new()
    {
        if (value is not null)
            Walk(name, value, 0);
        return value;
    }

    public IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use)
        where T : class, IComponent, new()
    {
        for (var at = 0; at < values.Count; at++)
            Walk(name, values[at], at + 1);
        return values;
    }

    public readonly IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new()
    {
        check.Name(typeof(T), name);
        foreach (var value in values)
            check.Walk(value);
        return values;
    }

    public readonly decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use) => value;

    public readonly bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use) => value;

    public readonly DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use) => value;

    public readonly IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use) => value;

    public readonly IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use) => value;

    public readonly int Skipped(ReadOnlySpan<byte> name, int count, Use use) => count;

    public readonly string? Stray(ReadOnlySpan<byte> name, string? value, TextType type) => value;

    public readonly void Refuse(ReadOnlySpan<byte> name, bool isThere)
    {
    }

    private void Walk<T>(ReadOnlySpan<byte> name, T value, int index)
        where T : class, IComponent
    {
        var found = findings.Count;
        var (choice, variant) = (Choice, Variant);
        Walk(value);
        (Choice, Variant) = (choice, variant);
        Place(found, name, index);
    }

    private readonly void Check(ReadOnlySpan<byte> name, string? value, int index)
    {
        if (value is null)
            return;
        foreach (var rule in rules.Texts)
        {
            if (!rule.IsFine(name, value))
                findings.Add(rule, PathOf(name, index));
        }
    }

    private readonly void Place(int found, ReadOnlySpan<byte> name, int index)
    {
        if (found != findings.Count)
            findings.Within(found, PathOf(name, index));
    }

    private static string PathOf(ReadOnlySpan<byte> name, int index) =>
        index == 0 ? Encoding.UTF8.GetString(name) : $"{Encoding.UTF8.GetString(name)}[{index}]";
}
