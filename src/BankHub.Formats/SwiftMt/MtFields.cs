using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Formats.SwiftMt;

/// <summary>The fields of one block, in their order.</summary>
public readonly struct MtFields
{
    private readonly MtMessage _message;
    private readonly SlotList _list;

    internal MtFields(MtMessage message, SlotList list) => (_message, _list) = (message, list);

    public int Count => _list.Count;

    public MtField this[int index] => new(_message, _list, index);

    internal SlotList Slots => _list;

    /// <summary>The first field with the tag from an index on; check <see cref="MtField.IsThere"/>.</summary>
    public MtField Find(string tag, int from = 0) => Find(MtTag.Pack(tag), from);

    /// <summary>The first field with the number, whatever its option, from an index on.</summary>
    public MtField FindAny(int number, int from = 0)
    {
        for (var i = from; i < Count; i++)
        {
            if (MtTag.Number(_list[i].Tag) == number)
            {
                return this[i];
            }
        }

        return default;
    }

    public Enumerator GetEnumerator() => new(this);

    internal MtField Find(uint tag, int from = 0)
    {
        for (var i = from; i < Count; i++)
        {
            if (_list[i].Tag == tag)
            {
                return this[i];
            }
        }

        return default;
    }

    /// <summary>Walks the fields without allocating.</summary>
    public struct Enumerator(MtFields fields)
    {
        private int _at = -1;

        public readonly MtField Current => fields[_at];

        public bool MoveNext() => ++_at < fields.Count;
    }
}
