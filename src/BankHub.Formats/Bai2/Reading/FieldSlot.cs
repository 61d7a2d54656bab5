namespace BankHub.Formats.Bai2.Reading;

/// <summary>Where a field, a text or a line lies in the bytes of a record.</summary>
/// <param name="Start">From the first byte of the record; what was put together elsewhere counts down from -1.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Number">Of a line its number in the file; of a text 1 where it goes on without a break.</param>
internal readonly record struct FieldSlot(int Start, int Length, int Number = 0);

/// <summary>Slots in their order, whose memory is used again by the next record.</summary>
internal sealed class SlotList(int capacity)
{
    private FieldSlot[] _slots = new FieldSlot[capacity];

    public int Count { get; private set; }

    public FieldSlot this[int index]
    {
        get => _slots[index];
        set => _slots[index] = value;
    }

    public void Clear() => Count = 0;

    public void Add(FieldSlot slot)
    {
        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, Count * 2);
        }

        _slots[Count++] = slot;
    }
}
