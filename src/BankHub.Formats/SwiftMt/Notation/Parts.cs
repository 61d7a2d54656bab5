namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>Where components stand, from the beginning of the message; one after another for all fields that were read.</summary>
internal sealed class Parts
{
    private Part[] _items = new Part[64];

    public int Count { get; private set; }

    public ref Part this[int index] => ref _items[index];

    public void Clear() => Count = 0;

    /// <summary>Takes back what was reserved from an index on.</summary>
    public void Drop(int first) => Count = first;

    /// <summary>Makes room for components that are not there yet, and says where the first of them is.</summary>
    public int Reserve(int count)
    {
        var first = Count;
        if (first + count > _items.Length)
        {
            Array.Resize(ref _items, Math.Max(_items.Length * 2, first + count));
        }

        foreach (ref var part in _items.AsSpan(first, count))
        {
            part = Part.Absent;
        }

        Count = first + count;
        return first;
    }
}

/// <summary>Where a component stands.</summary>
internal readonly record struct Part(int Start, int Length)
{
    public static readonly Part Absent = new(-1, 0);
}
