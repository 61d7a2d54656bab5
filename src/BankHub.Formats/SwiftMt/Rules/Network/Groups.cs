using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>A repeated sequence of a message: its fields from one that begins it to the next, or to one that ends the repetition.</summary>
internal readonly struct Group(MtMessage message, int start, int end)
{
    public MtField Begin => message.Text[start];

    public int End => end;

    /// <summary>The group without what stands behind an index, where the last one would take what follows it all.</summary>
    public Group Until(int limit) => new(message, start, Math.Min(end, limit));

    public MtField First(int number)
    {
        for (var i = start; i < end; i++)
        {
            if (MtTag.Number(message.TextSlots[i].Tag) == number)
            {
                return message.Text[i];
            }
        }

        return default;
    }

    public MtField Find(string tag) => message.Text.Find(tag, start) is { IsThere: true } field && field.Index < end ? field : default;

    /// <summary>The next field with the same tag.</summary>
    public MtField Next(MtField field) =>
        message.Text.Find(field.Packed, field.Index + 1) is { IsThere: true } next && next.Index < end ? next : default;

    public bool Has(int number) => First(number).IsThere;
}

/// <summary>Walks the repetitions of a sequence.</summary>
internal ref struct Groups
{
    private readonly MtMessage _message;
    private readonly uint _begin;
    private readonly uint _stop;
    private int _start;
    private int _end;

    /// <param name="message">Whose text it is.</param>
    /// <param name="begin">The tag that every repetition begins with.</param>
    /// <param name="from">The first field that can begin one.</param>
    /// <param name="stop">A tag that only what follows the last one has; empty if nothing follows.</param>
    public Groups(MtMessage message, string begin, int from = 0, string stop = "")
    {
        (_message, _begin, _stop, _start, _end) = (message, MtTag.Pack(begin), MtTag.Pack(stop), -1, from);
    }

    public readonly Group Current => new(_message, _start, _end);

    public readonly Groups GetEnumerator() => this;

    public bool MoveNext()
    {
        var slots = _message.TextSlots;
        _start = _end;
        while (_start < slots.Count && slots[_start].Tag != _begin)
        {
            _start++;
        }

        _end = _start + 1;
        while (_end < slots.Count && slots[_end].Tag != _begin && slots[_end].Tag != _stop)
        {
            _end++;
        }

        return _start < slots.Count;
    }

    /// <summary>What the field has in its component of the name Amount; zero if it cannot be read, which is a finding of its own.</summary>
    public static decimal Amount(MtField field) => MtAmounts.TryRead(field["Amount"], out var amount) ? amount : 0;

    /// <summary>Whether two fields name one currency, or one of them is absent.</summary>
    public static bool SameCurrency(MtField one, MtField other) =>
        !one.IsThere || !other.IsThere || Currency(one).SequenceEqual(Currency(other));

    private static ReadOnlySpan<byte> Currency(MtField field) =>
        field.Definition?.CurrencyAt is >= 0 and var index ? field[index] : default;
}
