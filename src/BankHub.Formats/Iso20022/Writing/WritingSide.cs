using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;
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
    private long _count;
    private decimal _sum;

    public readonly Dialect Dialect => dialect;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    public string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use)
    {
        if (IsWritten(name, value is not null, use) && Check(name, value!, type))
            output.Element(name, value);
        return value;
    }

    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use)
    {
        if (!IsWritten(name, values.Count > 0, use))
            return values;
        CheckCount(name, values.Count, use);
        foreach (var value in values)
        {
            if (Check(name, value, type))
                output.Element(name, value);
        }

        return values;
    }

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

    public IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new()
    {
        var count = 0;
        foreach (var value in values)
        {
            if (count++ == 0 && !IsWritten(name, isThere: true, use))
                return values;
            WriteItem(name, value, count);
            options.Written?.Invoke();
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

    /// <summary>Writes a message, a group or an item: counts what is below it and compares that with what its header says.</summary>
    public void WriteItem<T>(ReadOnlySpan<byte> name, T value, int index)
        where T : class, IComponent
    {
        var (count, sum) = (_count, _sum);
        (_count, _sum) = (0, 0);
        Write(name, value, index);
        if (value is ITotalled { Totals: var totals })
        {
            if (totals is not null && _count > 0)
                Totals.CompareOut(totals, _count, _sum, findings, PathOf(name, index));
        }
        else if (value is ICounted counted)
        {
            _count = 1;
            _sum = counted.CountedAmount?.Value ?? 0;
        }

        (_count, _sum) = (_count + count, Totals.Add(_sum, sum));
    }

    /// <summary>Writes a component in a namespace of its own.</summary>
    public void WriteWithin<T>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> space, T value)
        where T : class, IComponent
    {
        var found = findings.Count;
        output.Start(name, space);
        value.Describe(ref this);
        output.End();
        findings.Within(found, Encoding.UTF8.GetString(name));
    }

    private void Write<T>(ReadOnlySpan<byte> name, T value, int index)
        where T : class, IComponent
    {
        var (before, found, alternatives, chosen) = (_elements, findings.Count, _alternatives, _chosen);
        var (choice, variant) = (Choice, Variant);
        (_alternatives, _chosen) = (0, 0);
        output.Start(name);
        value.Describe(ref this);
        if (_elements == before)
            Report(IsoRules.EmptyOut, default);
        if (_alternatives > 0 && _chosen != 1)
            Report(IsoRules.Choice, default);
        output.End();
        if (found != findings.Count)
            findings.Within(found, PathOf(name, index));
        (_alternatives, _chosen) = (alternatives, chosen);
        (Choice, Variant) = (choice, variant);
    }

    private static string PathOf(ReadOnlySpan<byte> name, int index) =>
        index == 0 ? Encoding.UTF8.GetString(name) : $"{Encoding.UTF8.GetString(name)}[{index}]";

    private bool IsWritten(ReadOnlySpan<byte> name, bool isThere, Use use)
    {
        if (use.Need == Need.Either)
        {
            _alternatives++;
            _chosen += isThere ? 1 : 0;
        }

        if (isThere && use.Knows(dialect))
        {
            _elements++;
            return true;
        }

        if (isThere)
            Report(IsoRules.NotInVersion, name);
        else if (use.Need is Need.Required or Need.Expected && use.Knows(dialect))
            Report(IsoRules.Required, name);
        return false;
    }

    private readonly void CheckCount(ReadOnlySpan<byte> name, int count, Use use)
    {
        if (use.Most > 0 && count > use.Most)
            Report(IsoRules.TooManyOut, name);
    }

    private readonly void Report(IsoRule rule, ReadOnlySpan<byte> name) => findings.Add(rule, Encoding.UTF8.GetString(name));
}
