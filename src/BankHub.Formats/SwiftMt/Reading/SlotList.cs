namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>The fields of a block, in memory that is used again for the next message.</summary>
internal sealed class SlotList
{
    private Slot[] _items = new Slot[32];

    public int Count { get; private set; }

    public ref Slot this[int index] => ref _items[index];

    public void Clear() => Count = 0;

    public ref Slot Add()
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        return ref _items[Count++];
    }
}
