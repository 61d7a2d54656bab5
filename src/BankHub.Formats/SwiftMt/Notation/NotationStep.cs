namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>One step of a compiled notation; which members count depends on its kind.</summary>
internal sealed class NotationStep
{
    public required StepKind Kind { get; init; }

    public byte Set { get; init; }

    public int Min { get; init; }

    /// <summary>The longest text, or line.</summary>
    public int Max { get; init; }

    /// <summary>Lines or repetitions.</summary>
    public int Count { get; init; }

    /// <summary>The component that a text is; those inside an option or repetition begin here.</summary>
    public int Component { get; init; }

    /// <summary>How many components are inside.</summary>
    public int Components { get; init; }

    /// <summary>The step after an option or repetition.</summary>
    public int Next { get; set; }

    public byte[] Signs { get; init; } = [];

    /// <summary>What ends a text although its set has the sign: // between the two references of field 61.</summary>
    public byte[] Stop { get; init; } = [];

    /// <summary>What an option can begin with.</summary>
    public Beginning First { get; init; }

    /// <summary>What can follow an option that is as long in every message.</summary>
    public Beginning After { get; init; }

    /// <summary>Whether an option is only taken if all of it and what follows is there: [/1!a][/34x].</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether a text that is too long takes all that there is up to its end; an amount never does.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether lines leave the last one of the field to what follows them: 4*35x$14x.</summary>
    public bool LeavesLast { get; init; }

    public Meaning Meaning { get; set; }
}

/// <summary>What a step of a notation does.</summary>
internal enum StepKind : byte
{
    Text,
    Literal,
    Break,
    Option,
    Lines,
    Repeat,
    Loop,
    End,
}
