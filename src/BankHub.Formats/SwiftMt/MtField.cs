using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Formats.SwiftMt;

/// <summary>A field of a message: a view of the message's bytes, good as long as they are.</summary>
public readonly struct MtField
{
    private readonly MtMessage _message;
    private readonly SlotList _list;

    internal MtField(MtMessage message, SlotList list, int index) => (_message, _list, Index) = (message, list, index);

    /// <summary>Its place among the fields of its block.</summary>
    public int Index { get; }

    /// <summary>Whether there is a field at all.</summary>
    public bool IsThere => _message is not null;

    public string Tag => MtText.Of(_message.Bytes.Slice(Slot.TagStart, Slot.TagLength));

    /// <summary>All that stands there, line ends included, as it stands there.</summary>
    public ReadOnlySpan<byte> Value => IsThere ? _message.Bytes.Slice(Slot.Start, Slot.Length) : default;

    /// <summary>What the table says of the tag; null for a tag that it does not know.</summary>
    public MtFieldDefinition? Definition => MtFieldTable.Find(ref Slot);

    /// <summary>The line in the file, from one.</summary>
    public int Line => _message.LineAt(Slot.TagStart);

    /// <summary>Whether its text is as its format wants it.</summary>
    public bool IsGood => _message.Read(ref Slot).IsGood;

    /// <summary>How many components there are, with those that are left out.</summary>
    public int Count => _message.Read(ref Slot).Parts;

    /// <summary>The text of a component; empty if it is left out.</summary>
    public ReadOnlySpan<byte> this[int component] => IsThere ? _message.Part(ref Slot, component) : default;

    /// <summary>The text of a component by its name; empty if it is left out.</summary>
    public ReadOnlySpan<byte> this[string component] =>
        IsThere && Definition?.IndexOf(component) is >= 0 and var index ? this[index] : default;

    internal uint Packed => IsThere ? Slot.Tag : 0;

    internal ref Slot Slot => ref _list[Index];

    /// <summary>Whether a component is there, be it empty.</summary>
    public bool Has(int component) => component < Count && _message.PartAt(Slot.Part + component).Start >= 0;

    public override string ToString() => IsThere ? MtText.Of(Value) : "";
}
