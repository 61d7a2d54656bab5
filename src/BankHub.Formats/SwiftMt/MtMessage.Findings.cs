using System.Runtime.CompilerServices;
using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt;

public sealed partial class MtMessage
{
    /// <summary>Notes a broken rule at a byte of the message.</summary>
    internal void Found(MtRule rule, int at, string tag = "", string component = "", string? said = null)
    {
        if (Findings.Wants(rule))
        {
            var before = Bytes[..Math.Min(at, Bytes.Length)];
            var column = before.Length - before.LastIndexOf((byte)'\n');
            Findings.Add(new(rule, LineAt(before.Length), column, tag, component, said ?? rule.Message));
        }
    }

    internal void Found(MtRule rule, MtField field, string component = "", string? said = null) =>
        Found(rule, field.Slot.TagStart, field.Tag, component, said);

    /// <summary>Notes the rule unless it is kept; at the field if there is one, else at the message.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Expect(bool isGood, MtRule rule, MtField at)
    {
        if (!isGood)
        {
            Broken(rule, at);
        }
    }

    /// <summary>Reads a field once more, to say what is wrong with it.</summary>
    internal void FindFaults(MtField field)
    {
        var faults = new List<FieldFault>();
        ref var slot = ref field.Slot;
        var definition = MtFieldTable.Find(slot.Tag)!;
        definition.Program.Read(field.Value, slot.Start, new(), faults);
        foreach (var fault in faults)
        {
            Found(fault.Rule, slot.Start + Math.Max(fault.At, 0), field.Tag, definition.NameOf(fault.Component));
        }
    }

    private void Broken(MtRule rule, MtField at) => Found(rule, at.IsThere ? at.Slot.TagStart : 0, at.IsThere ? at.Tag : "");
}
