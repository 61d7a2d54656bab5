using System.Xml;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Writing;

/// <summary>
/// Takes out of a message what its version has no place for, always the smallest whole: a text that is too long, a choice whose text is
/// gone, a part that lacks what it must have. Transactions and entries stay, so that the writer finds what is wrong with them.
/// </summary>
internal struct FittingSide(Dialect dialect) : ISide
{
    private int _elements, _alternatives, _chosen;
    private bool _lacks;

    public readonly Dialect Dialect => dialect;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    /// <summary>Whether the component, after what did not fit is gone, is one that may be written.</summary>
    public bool Fits(IComponent component)
    {
        var (elements, alternatives, chosen, lacks, choice, variant) = (_elements, _alternatives, _chosen, _lacks, Choice, Variant);
        (_elements, _alternatives, _chosen, _lacks) = (0, 0, 0, false);
        component.Describe(ref this);
        var fits = !_lacks && _elements > 0 && (_alternatives == 0 || _chosen == 1);
        (_elements, _alternatives, _chosen, _lacks, Choice, Variant) = (elements, alternatives, chosen, lacks, choice, variant);
        return fits;
    }

    public string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use) =>
        Has(value is not null && IsText(value, type), use) ? value : null;

    public decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use) =>
        Has(value is { } number && type.Allows(number), use) ? value : null;

    public Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type) =>
        Has(value is { } amount && type.Allows(amount.Value) && TextType.Currency.Allows(amount.Currency), use) ? value : null;

    public bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use) => Has(value is not null, use) ? value : null;

    public DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use) => Has(value is not null, use) ? value : null;

    public IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use) => Has(value is not null, use) ? value : null;

    public IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use) => Has(value is not null, use) ? value : null;

    public T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new() => Has(value is not null && Fits(value), use) ? value : null;

    public IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use)
        where T : class, IComponent, new()
    {
        var fit = new List<T>(values.Count);
        foreach (var value in values)
        {
            if (Fits(value))
                fit.Add(value);
        }

        return Most(fit, use);
    }

    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use) =>
        Most([.. values.Where(value => IsText(value, type))], use);

    public IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new()
    {
        List<T> all = [.. values];
        foreach (var value in all)
            Fits(value);
        Has(all.Count > 0, use);
        return all;
    }

    public readonly int Skipped(ReadOnlySpan<byte> name, int count, Use use) => 0;

    public readonly string? Stray(ReadOnlySpan<byte> name, string? value, TextType type) => value;

    public readonly void Refuse(ReadOnlySpan<byte> name, bool isThere)
    {
    }

    private IReadOnlyList<T> Most<T>(List<T> fit, Use use) =>
        !Has(fit.Count > 0, use) ? [] : use.Most > 0 && fit.Count > use.Most ? fit[..use.Most] : fit;

    private bool Has(bool isThere, Use use)
    {
        var isKnown = use.Knows(dialect);
        _alternatives += use.Need == Need.Either ? 1 : 0;
        if (isThere && isKnown)
        {
            _chosen += use.Need == Need.Either ? 1 : 0;
            _elements++;
            return true;
        }

        _lacks |= isKnown && use.Need is (Need.Required or Need.Expected);
        return false;
    }

    // As short as the writer wants it, and of characters that XML has.
    private static bool IsText(string text, TextType type)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                return false;
            i++;
        }

        return text.Length <= type.Most && type.Allows(text);
    }
}
