using System.Runtime.CompilerServices;
using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Iso20022.Writing;

/// <summary>
/// Writes what is there, in the order of the description, and checks all that the schema asks for. What breaks a rule is reported
/// and left out: the bytes of a message with an error are not to be used.
/// </summary>
internal partial struct WritingSide(XmlOutput output, IsoFindings findings, Dialect dialect, IsoWriteOptions options) : ISide
{
    private int _elements, _alternatives, _chosen;
    private Turnover _turnover;

    public readonly Dialect Dialect => dialect;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use)
    {
        if (IsWritten(name, value is not null, use))
            Write(name, value!, type);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use)
    {
        if (IsWritten(name, value is not null, use))
            Write(name, value!.Value, type);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type)
    {
        if (IsWritten(name, value is not null, use))
            Write(name, value!.Value, type);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use)
    {
        if (IsWritten(name, value is not null, use))
            output.Value(name, value!.Value ? "true"u8 : "false"u8);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use)
    {
        if (IsWritten(name, value is not null, use))
            Write(name, value!.Value);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use)
    {
        if (IsWritten(name, value is not null, use))
            output.Element(name, value!.Value.ToString());
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use)
    {
        if (IsWritten(name, value is not null, use))
            output.Element(name, value!.Value.ToString());
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new()
    {
        if (IsWritten(name, value is not null, use))
            Write(name, value!, 0);
        return value;
    }

    public IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use)
        where T : class, IComponent, new()
    {
        if (!IsWritten(name, values.Count > 0, use))
            return values;
        CheckCount(name, values.Count, use);
        for (var at = 0; at < values.Count; at++)
            Write(name, values[at], at + 1);
        return values;
    }

    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use)
    {
        if (!IsWritten(name, values.Count > 0, use))
            return values;
        CheckCount(name, values.Count, use);
        foreach (var value in values)
            Write(name, value, type);
        return values;
    }

    public IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new()
    {
        var count = 0;
        foreach (var value in values)
        {
            if (count++ == 0 && !IsWritten(name, isThere: true, use))
                return values;
            if (value is IItemGroup)
                WriteGroup(name, value, count);
            else
                WriteItem(name, value, count);
            if (options.Written is not { } written)
                continue;
            output.Flush();
            written();
        }

        if (count == 0)
            IsWritten(name, isThere: false, use);
        return values;
    }

    public readonly int Skipped(ReadOnlySpan<byte> name, int count, Use use)
    {
        if (count > 0)
            Report(IsoRules.Dropped, name);
        return count;
    }

    public readonly string? Stray(ReadOnlySpan<byte> name, string? value, TextType type) => value;

    public readonly void Refuse(ReadOnlySpan<byte> name, bool isThere)
    {
        if (isThere)
            Report(IsoRules.NotInVersion, name);
    }

    /// <summary>Whether an element is there and is to be written; most of a description is not there, so that has to be quick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsWritten(ReadOnlySpan<byte> name, bool isThere, Use use)
    {
        if (use.Need == Need.Either)
            _alternatives++;
        if (isThere)
            return Count(name, use);
        if (use.Need is Need.Required or Need.Expected)
            Miss(name, use);
        return false;
    }

    private bool Count(ReadOnlySpan<byte> name, Use use)
    {
        if (use.Need == Need.Either)
            _chosen++;
        if (use.Knows(dialect))
        {
            _elements++;
            return true;
        }

        Report(IsoRules.NotInVersion, name);
        return false;
    }

    private readonly void Miss(ReadOnlySpan<byte> name, Use use)
    {
        if (use.Knows(dialect))
            Report(IsoRules.Required, name);
    }

    private readonly void CheckCount(ReadOnlySpan<byte> name, int count, Use use)
    {
        if (use.Most > 0 && count > use.Most)
            Report(IsoRules.TooManyOut, name);
    }

    private readonly void Report(IsoRule rule, ReadOnlySpan<byte> name) => findings.Add(rule, Encoding.UTF8.GetString(name));
}
