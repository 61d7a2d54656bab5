namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>Decides whether an option of a notation is there.</summary>
internal static class Options
{
    /// <summary>Whether the sign that comes next begins the option at this step.</summary>
    public static bool Enters(NotationStep[] all, int at, ReadOnlySpan<byte> left)
    {
        if (left.IsEmpty)
        {
            return false;
        }

        var step = all[at];
        var sign = left[0];
        return sign is (byte)'\r' or (byte)'\n' ? step.First.LineEnd
            : step.First.Has(sign) && (step.IsFixed ? IsWhole(all, at, left) : StartsSo(all[at + 1], left));
    }

    private static bool StartsSo(NotationStep step, ReadOnlySpan<byte> left) =>
        step.Kind != StepKind.Literal || left.StartsWith(step.Signs);

    private static bool IsWhole(NotationStep[] all, int at, ReadOnlySpan<byte> left)
    {
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
