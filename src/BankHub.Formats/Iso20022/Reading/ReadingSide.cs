using System.Runtime.CompilerServices;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>
/// Fills components from the elements of a file. A component is described again and again while that takes elements in: elements in
/// the order of the schema take one run, others as many as they are out of order; what no run takes is unknown and skipped.
/// </summary>
internal ref partial struct ReadingSide(ElementSource source, Dialect dialect) : ISide
{
    private readonly ElementSource _source = source;

    /// <summary>The name of the child element that is next, empty at the end of the component.</summary>
    private ReadOnlySpan<byte> _child;
    private Tally _tally;

    /// <summary>The name of the furthest element in the description that was taken in, empty before the first.</summary>
    private ReadOnlySpan<byte> _furthest;

    /// <summary>Whether this run only says what is missing.</summary>
    private bool _isVerdict;

    public readonly Dialect Dialect => dialect;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use) =>
        IsNext(name, value is not null, use) ? TakeText(name, value, type, use) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use) =>
        IsNext(name, value is not null, use) ? TakeNumber(name, value, type, use) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type) =>
        IsNext(name, value is not null, use) ? TakeAmount(name, value, use, type) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use) =>
        IsNext(name, value is not null, use) ? TakeFlag(name, value, use) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use) =>
        IsNext(name, value is not null, use) ? TakeDate(name, value, use) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use) =>
        IsNext(name, value is not null, use) ? TakeMoment(name, value, use) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use) =>
        IsNext(name, value is not null, use) ? TakeTime(name, value, use) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new() =>
        IsNext(name, value is not null, use) ? (T?)TakePart(name, value, Kind.Of<T>(), use) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use)
        where T : class, IComponent, new() =>
        IsNext(name, use.Need != Need.Optional && values.Count > 0, use) ? TakeParts(name, values, use) : values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use) =>
        IsNext(name, use.Need != Need.Optional && values.Count > 0, use) ? TakeTexts(name, values, type, use) : values;

    public IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new() =>
        IsNext(name, _tally.Items > 0, use) ? TakeItems(name, values, use) : values;

    public int Skipped(ReadOnlySpan<byte> name, int count, Use use)
    {
        if (!IsNext(name, count > 0, use))
            return count;
        Accept(name, isRepeated: false, use);
        do
        {
            _source.SkippedForeign++;
            _source.Tokens.Skip();
            Advance();
            count++;
        }
        while (_child.SequenceEqual(name));

        return count;
    }

    public string? Stray(ReadOnlySpan<byte> name, string? value, TextType type)
    {
        if (!_child.SequenceEqual(name))
            return value;
        _source.Report(IsoRules.OtherVersion, name);
        return TakeText(name, value, type, default);
    }

    public readonly void Refuse(ReadOnlySpan<byte> name, bool isThere)
    {
    }

    /// <summary>Whether the element is next; if not, what that means for a component that ends here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsNext(ReadOnlySpan<byte> name, bool isThere, Use use)
    {
        if (_child.SequenceEqual(name))
            return true;
        if (use.Need != Need.Optional || _tally.IsBack)
            Pass(name, isThere, use);
        return false;
    }

    private void Pass(ReadOnlySpan<byte> name, bool isThere, Use use)
    {
        if (_tally.IsBack && name.SequenceEqual(_furthest))
            _tally.IsBack = false;
        if (use.Need == Need.Either)
            _tally.Choose(isThere);
        else if (use.Need != Need.Optional && !isThere && use.Knows(dialect))
            Miss(name, use.Need);
    }

    private void Miss(ReadOnlySpan<byte> name, Need need)
    {
        _tally.Missing++;
        if (_isVerdict)
            _source.Report(need == Need.Required ? IsoRules.Required : IsoRules.Expected, name);
    }
}
