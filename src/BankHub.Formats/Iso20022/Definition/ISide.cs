using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>
/// What a component is described to: each call names one element and its value so far and gives back its value. The reading side
/// fills the value when that element is next in the file, the writing side writes it, other sides count, make up or compare.
/// A description must be fit to be run again on a half-filled component, which is how a reader meets elements out of order.
/// </summary>
internal interface ISide
{
    Dialect Dialect { get; }

    /// <summary>What the code and the proprietary text of the choice that is described next may be.</summary>
    ChoiceTypes Choice { get; set; }

    /// <summary>The place of the component that is described next.</summary>
    Variant Variant { get; set; }

    string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use = default);

    decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use = default);

    Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use = default, NumberType type = NumberType.Amount);

    bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use = default);

    DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use = default);

    IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use = default);

    IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use = default);

    T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use = default)
        where T : class, IComponent, new();

    IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use = default)
        where T : class, IComponent, new();

    IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use = default);

    /// <summary>The transactions, entries or groups of them that make a message large: one at a time, never all in memory.</summary>
    IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use = default)
        where T : class, IComponent, new();

    /// <summary>Content that is not ours to understand (supplementary data): skipped and counted, never written.</summary>
    int Skipped(ReadOnlySpan<byte> name, int count, Use use = default);

    /// <summary>An element under the name of another dialect: read and reported, never written.</summary>
    string? Stray(ReadOnlySpan<byte> name, string? value, TextType type);

    /// <summary>Says that a value is there which this version has no element for.</summary>
    void Refuse(ReadOnlySpan<byte> name, bool isThere);
}
