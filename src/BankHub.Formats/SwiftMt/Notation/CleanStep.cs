namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>
/// What a good value asks of a step, small and beside the next one: a message walks through many of them, and they are to stay near the
/// processor.
/// </summary>
internal readonly struct CleanStep(NotationStep step)
{
    /// <summary>The whole step, for what is seldom asked.</summary>
    public readonly NotationStep Whole = step;
    public readonly StepKind Kind = step.Kind;
    public readonly byte Set = step.Set;
    public readonly Meaning Meaning = step.Meaning;
    public readonly bool IsOpen = step.IsOpen;
    public readonly bool HasStop = step.Stop.Length > 0;
    public readonly bool LeavesLast = step.LeavesLast;
    public readonly short Min = (short)step.Min;
    public readonly short Max = (short)step.Max;
    public readonly short Count = (short)step.Count;
    public readonly short Component = (short)step.Component;
    public readonly short Next = (short)step.Next;
}
