using System.Runtime.CompilerServices;
using System.Text;
using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022.Reading;

/// <content>Elements that hold elements.</content>
internal ref partial struct ReadingSide
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private IComponent? TakePart(ReadOnlySpan<byte> name, IComponent? value, Kind kind, Use use)
    {
        Accept(name, value is not null, use);
        var part = kind.Make();
        var isKept = ReadPart(name, part, kind, 0, keepsEmpty: use.Need != Need.Optional);
        value ??= isKept ? part : null;
        Settle(name, value is not null, use);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<T> TakeParts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use, bool keepsEmpty = false)
        where T : class, IComponent, new()
    {
        var (list, kind) = (values as List<T> ?? new(1), Kind.Of<T>());
        Accept(name, isRepeated: false, use);
        do
        {
            if (list.Count == use.Most && use.Most > 0)
                _source.Report(IsoRules.TooMany, name);
            var part = kind.Make();
            if (ReadPart(name, part, kind, list.Count + 1, keepsEmpty))
                list.Add((T)part);
            Advance();
        }
        while (_child.SequenceEqual(name));

        Judge(name, list.Count > 0, use);
        return list;
    }

    /// <summary>Reads an element that holds elements, and its end tag; whether it counts as there.</summary>
    private bool ReadPart(ReadOnlySpan<byte> name, IComponent part, Kind kind, int index, bool keepsEmpty)
    {
        if (part is CodeOrProprietary choice && _source.Tokens.TryReadText(out var text))
            return ReadBare(choice, name, text);
        var found = _source.Findings.Count;
        var taken = ReadWithin(part, kind);
        Place(found, name, index);
        if (taken == 0 && !_source.HasFailed)
            _source.Report(IsoRules.Empty, name);
        return taken > 0 || keepsEmpty;
    }

    /// <summary>Reads what is in an element and tells how many elements of it were taken in.</summary>
    private int ReadWithin(IComponent part, Kind kind)
    {
        var tally = _tally;
        var furthest = _furthest;
        _tally = default;
        _furthest = default;
        Advance();
        Run(part, kind.Describe);
        var taken = _tally.Taken;
        _tally = tally;
        _furthest = furthest;
        return taken;
    }

    /// <summary>What was a code in older versions (the status of an entry) is a choice now; senders forget that.</summary>
    private readonly bool ReadBare(CodeOrProprietary choice, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        var code = Encoding.UTF8.GetString(text);
        var isCode = code.Length == 4 && Choice.Code.Allows(code);
        _source.Report(text.IsEmpty ? IsoRules.Empty : isCode ? IsoRules.BareCode : IsoRules.TextIgnored, name);
        if (isCode)
            choice.Code = code;
        return isCode;
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
            var list = TakeParts(name, values as IReadOnlyList<T> ?? [], use, keepsEmpty: use.Need != Need.Optional);
            _tally.Items = list.Count;
            return list;
        }

        TakeItem(new(name.ToArray(), Kind.Of<T>(), use, Choice, Variant));
        return values;
    }

    private void TakeItem(ItemPlace place)
    {
        Accept(place.Name, isRepeated: false, place.Use);
        _tally.Items++;
        var item = place.Kind.Make();
        if (item is not IItemGroup)
        {
            var found = _source.Findings.Count;
            ReadWithin(item, place.Kind);
            Place(found, place.Name, _tally.Items);
        }

        if (!_source.HasFailed)
            _source.Pause(place, item);
        _child = default;
    }
}
