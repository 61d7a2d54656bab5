namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>The part that decides whether an option is there.</summary>
internal ref partial struct NotationReading
{
    /// <summary>Whether the sign that comes next begins the option.</summary>
    private readonly bool Enters(NotationStep[] all, int at)
    {
        if (_at == _value.Length)
        {
            return false;
        }

        var step = all[at];
        var sign = _value[_at];
        return sign is (byte)'\r' or (byte)'\n' ? step.First.LineEnd
            : step.First.Has(sign) && (step.IsFixed ? IsWhole(all, at) : StartsSo(all[at + 1]));
    }

    private readonly bool StartsSo(NotationStep step) => step.Kind != StepKind.Literal || Left.StartsWith(step.Signs);

    private readonly bool IsWhole(NotationStep[] all, int at)
    {
        var left = Left;
        for (var i = at + 1; i < all[at].Next; i++)
        {
            var length = all[i].Kind == StepKind.Literal ? all[i].Signs.Length : all[i].Max;
            if (length > left.Length
                || (all[i].Kind == StepKind.Literal ? !left.StartsWith(all[i].Signs) : Signs.Run(all[i].Set, left[..length]) < length))
            {
                return false;
            }

            left = left[length..];
        }

        // A mark of one letter before a code of letters: N before NOK is one only if three more letters follow it.
        var next = all[all[at].Next];
        if (next.Kind == StepKind.Text && next.Min == next.Max)
        {
            return left.Length >= next.Max && Signs.Run(next.Set, left[..next.Max]) == next.Max
                && !(next.Set == Signs.Capitals && left.Length > next.Max && Signs.Has(Signs.Capitals, left[next.Max]));
        }

        return left.IsEmpty || left[0] is (byte)'\r' or (byte)'\n' ? all[at].After.LineEnd : all[at].After.Has(left[0]);
    }
}
