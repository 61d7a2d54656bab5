namespace BankHub.Core.Wire;

/// <summary>A name under which the bank may speak of a message or a payment.</summary>
/// <param name="Kind">One of <see cref="ReferenceKind"/>.</param>
/// <param name="Value">The name itself, as the bank writes it.</param>
public readonly record struct Reference(string Kind, string Value)
{
    /// <summary>Whether attempts and payments may carry the same name of this kind, so that alone it may not say which is meant.</summary>
    public bool IsShared => Kind is ReferenceKind.Uetr or ReferenceKind.EndToEnd;

    public override string ToString() => $"{Kind}:{Value}";
}

/// <summary>The kinds of reference; evidence matches by connection, kind and value.</summary>
public static class ReferenceKind
{
    /// <summary>The hub's MessageId (GrpHdr/MsgId, a NACHA reference code), naming a whole message.</summary>
    public const string Message = "message";

    /// <summary>The final name of a dropped file, naming a whole message.</summary>
    public const string FileName = "fileName";

    /// <summary>What a message held, in the adapter's own words (its name, number of entries, totals); it stands in no bytes.</summary>
    public const string Content = "content";

    /// <summary>A NACHA trace number.</summary>
    public const string Trace = "trace";

    /// <summary>The instruction id of one attempt (InstrId, :20:).</summary>
    public const string Instruction = "instruction";

    /// <summary>The initiator's end-to-end id; it is shared by attempts and never matches alone.</summary>
    public const string EndToEnd = "endToEnd";

    /// <summary>The unique end-to-end transaction reference (UETR).</summary>
    public const string Uetr = "uetr";

    /// <summary>An id that the bank gave to the payment.</summary>
    public const string Bank = "bank";
}
