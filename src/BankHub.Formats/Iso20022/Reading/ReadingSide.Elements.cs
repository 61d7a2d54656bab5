using System.Runtime.CompilerServices;
using System.Text;
using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022.Reading;

/// <content>Elements that hold elements.</content>
internal ref partial struct ReadingSide
{
    /// <summary>Reads on with a component that was begun, until it ends or an item was taken out of it; true at its end.</summary>
    public bool Resume(IComponent component, ref Tally tally)
    {
        _tally = tally;
        Advance();
        var ended = Run(component);
        tally = _tally;
        return ended;
    }

    private bool Run<T>(T component)
        where T : class, IComponent
    {
        var (choice, variant) = (Choice, Variant);
        while (true)
        {
            (Choice, Variant) = (choice, variant);
            var taken = _tally.Taken;
            _tally.NextRun();
            component.Describe(ref this);
            if (_source.HasPaused)
                return false;
            if (_child.IsEmpty)
                break;
            if (_tally.Taken == taken)
                SkipUnknown();
        }

        (Choice, Variant) = (choice, variant);
        if ((_tally.Missing > 0 || _tally.IsBadChoice) && !_source.HasFailed)
            Judge(component);
        return true;
    }

    private void Judge<T>(T component)
        where T : class, IComponent
    {
        if (_tally.IsBadChoice)
            _source.Report(IsoRules.Choice, default);
        if (_tally.Missing == 0)
            return;
        _isVerdict = true;
        var (choice, variant) = (Choice, Variant);
        component.Describe(ref this);
        (Choice, Variant) = (choice, variant);
        _isVerdict = false;
    }

    /// <summary>The common start of all elements that are taken in.</summary>
    private void Accept(ReadOnlySpan<byte> name, bool isRepeated, Use use)
    {
        _tally.Taken++;
        if (!use.Knows(Dialect))
            _source.Report(IsoRules.OtherVersion, name);
        else if (_tally.Field < _tally.Furthest)
            _source.Report(_tally.Items > 0 ? IsoRules.Late : IsoRules.Order, name);
        else
            _tally.Furthest = _tally.Field;
        if (isRepeated)
            _source.Report(IsoRules.Repeated, name);
    }

    /// <summary>The common end: an element without content counts as absent.</summary>
    private void Settle(ReadOnlySpan<byte> name, bool isThere, Use use)
    {
        Judge(name, isThere, use);
        Advance();
    }

    private void Judge(ReadOnlySpan<byte> name, bool isThere, Use use)
    {
        if (use.Need == Need.Either)
            _tally.Choose(isThere);
        else if (use.Need is Need.Required or Need.Expected && !isThere)
            Miss(name, use.Need);
    }

    private void Advance() => _child = _source.NextChild();

    private void SkipUnknown()
    {
        _source.SkipUnknown(_child);
        Advance();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T? TakePart<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new()
    {
        Accept(name, value is not null, use);
        var part = ReadPart<T>(name, 0, keepsEmpty: use.Need != Need.Optional);
        value ??= part;
        Settle(name, value is not null, use);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<T> TakeParts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use)
        where T : class, IComponent, new()
    {
        var list = values as List<T> ?? new(1);
        Accept(name, isRepeated: false, use);
        do
        {
            if (list.Count == use.Most && use.Most > 0)
                _source.Report(IsoRules.TooMany, name);
            if (ReadPart<T>(name, list.Count + 1, keepsEmpty: false) is { } part)
                list.Add(part);
            Advance();
        }
        while (_child.SequenceEqual(name));

        Judge(name, list.Count > 0, use);
        return list;
    }

    /// <summary>Reads an element that holds elements, and its end tag.</summary>
    private T? ReadPart<T>(ReadOnlySpan<byte> name, int index, bool keepsEmpty)
        where T : class, IComponent, new()
    {
        var part = new T();
        if (part is CodeOrProprietary choice && _source.Tokens.TryReadText(out var text))
            return ReadBare(choice, name, text) as T;
        var outer = _tally;
        var found = _source.Findings.Count;
        _tally = default;
        Advance();
        Run(part);
        var isEmpty = _tally.Taken == 0;
        Place(found, name, index);
        if (isEmpty && !_source.HasFailed)
            _source.Report(IsoRules.Empty, name);
        _tally = outer;
        return isEmpty && !keepsEmpty ? null : part;
    }

    /// <summary>What was a code in older versions (the status of an entry) is a choice now; senders forget that.</summary>
    private readonly CodeOrProprietary? ReadBare(CodeOrProprietary choice, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        var code = Encoding.UTF8.GetString(text);
        var isCode = code.Length == 4 && Choice.Code.Allows(code);
        _source.Report(text.IsEmpty ? IsoRules.Empty : isCode ? IsoRules.BareCode : IsoRules.TextIgnored, name);
        if (!isCode)
            return null;
        choice.Code = code;
        return choice;
    }

    /// <summary>Gives what was found within an element its name and, if it is one of several, its number.</summary>
    private readonly void Place(int found, ReadOnlySpan<byte> name, int index)
    {
        if (found != _source.Findings.Count)
            _source.Findings.Within(found, index == 0 ? Encoding.UTF8.GetString(name) : $"{Encoding.UTF8.GetString(name)}[{index}]");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IEnumerable<T> TakeItems<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new()
    {
        if (!_source.IsStreaming)
        {
            var list = TakeParts(name, values as IReadOnlyList<T> ?? [], use);
            _tally.Items = list.Count;
            return list;
        }

        Accept(name, isRepeated: false, use);
        _tally.Items++;
        var item = new T();
        if (item is not IItemGroup)
        {
            var (outer, found) = (_tally, _source.Findings.Count);
            _tally = default;
            Advance();
            Run(item);
            _tally = outer;
            Place(found, name, _tally.Items);
        }

        if (!_source.HasFailed)
            (_source.Paused, _source.PausedName) = (item, item is IItemGroup ? Encoding.UTF8.GetString(name) : "");
        _child = default;
        return values;
    }
}
