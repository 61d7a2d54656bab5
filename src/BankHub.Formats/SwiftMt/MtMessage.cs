using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt;

/// <summary>
/// One message as a view of its bytes. A reader uses one message again for the next: <see cref="Detach"/> keeps it. Nothing is a
/// string and no component is sought before somebody asks.
/// </summary>
public sealed partial class MtMessage
{
    private readonly Parts _parts = new();
    private readonly int[] _firsts = new int[100];
    private ReadOnlyMemory<byte> _bytes;

    internal MtMessage(IReadOnlySet<string> waived) => Findings = new(waived);

    /// <summary>The message from its first byte to its last, without what stands between messages.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>The line of the file that it begins in, from one.</summary>
    public int FirstLine { get; internal set; } = 1;

    /// <summary>What is wrong with it.</summary>
    public MtFindings Findings { get; }

    /// <summary>The fields of the text, block 4.</summary>
    public MtFields Text => new(this, TextSlots);

    /// <summary>Block 3: 103, 108, 111, 119, 121 and others.</summary>
    public MtFields UserHeader => new(this, UserSlots);

    /// <summary>Block 5: CHK, MAC, PDE, PDM, DLM, TNG and others.</summary>
    public MtFields Trailers => new(this, TrailerSlots);

    /// <summary>Whether the fields stand without blocks around them.</summary>
    public bool IsBare { get; internal set; }

    /// <summary>Whether its bytes end, or another message begins, where its own end is not yet there: what it says may be a part.</summary>
    public bool IsCut { get; internal set; }

    internal SlotList TextSlots { get; } = new();

    internal SlotList UserSlots { get; } = new();

    internal SlotList TrailerSlots { get; } = new();

    internal SlotList AdditionSlots { get; } = new();

    /// <summary>Where the contents of blocks 1 and 2 stand.</summary>
    internal Part Block1 { get; set; } = Notation.Part.Absent;

    internal Part Block2 { get; set; } = Notation.Part.Absent;

    /// <summary>What stands before a bare text and may say its type.</summary>
    internal Part Heading { get; set; } = Notation.Part.Absent;

    /// <summary>A message of its own, which stays when the reader goes on.</summary>
    public MtMessage Detach()
    {
        var copy = new MtMessage(new HashSet<string>());
        copy.Begin(_bytes.ToArray());
        MessageScan.Run(copy, copy.Bytes, Start.Find(copy.Bytes, true).At, IsBare, true, MtReadOptions.Default);
        copy.FirstLine = FirstLine;
        copy.Findings.Clear();
        foreach (var finding in Findings)
        {
            copy.Findings.Wants(finding.Rule);
            copy.Findings.Add(finding);
        }

        return copy;
    }

    internal void Begin(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _parts.Clear();
        TextSlots.Clear();
        UserSlots.Clear();
        TrailerSlots.Clear();
        AdditionSlots.Clear();
        Findings.Clear();
        (Block1, Block2, Heading) = (Notation.Part.Absent, Notation.Part.Absent, Notation.Part.Absent);
        (IsBare, IsCut) = (false, false);
    }

    /// <summary>Notes where each number is first, so that rules need not seek.</summary>
    internal void Index()
    {
        Array.Clear(_firsts);
        for (var i = TextSlots.Count - 1; i >= 0; i--)
        {
            _firsts[TextSlots[i].Number] = i + 1;
        }
    }

    /// <summary>The first field with the number, once there is an index; check <see cref="MtField.IsThere"/>.</summary>
    internal MtField First(int number) => _firsts[number] is > 0 and var at ? Text[at - 1] : default;

    internal bool Has(int number) => _firsts[number] > 0;

    internal void End(int length) => _bytes = _bytes[..length];

    /// <summary>The line of a byte, counted only where somebody asks.</summary>
    internal int LineAt(int at) => FirstLine + Bytes[..at].Count((byte)'\n');

    internal ref Slot Read(ref Slot slot)
    {
        if (slot.Part < 0)
        {
            Read(ref slot, Bytes);
        }

        return ref slot;
    }

    /// <summary>Reads a field that nobody has read yet.</summary>
    internal void Read(ref Slot slot, ReadOnlySpan<byte> bytes)
    {
        (slot.Part, slot.IsGood) = (_parts.Count, true);
        if (MtFieldTable.Program(ref slot) is { } program)
        {
            slot.IsGood = program.Read(bytes.Slice(slot.Start, slot.Length), slot.Start, _parts, null);
        }

        slot.Parts = _parts.Count - slot.Part;
    }

    internal Part PartAt(int index) => _parts[index];

    internal ReadOnlySpan<byte> Part(ref Slot slot, int component)
    {
        Read(ref slot);
        var part = component < slot.Parts ? _parts[slot.Part + component] : Notation.Part.Absent;
        return part.Start < 0 ? default : Bytes.Slice(part.Start, part.Length);
    }
}
