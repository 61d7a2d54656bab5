namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>
/// The walk over a value that is as its notation wants it, which nearly all are. It knows no faults: whatever deviates is left to
/// <see cref="NotationReading"/>, which reads the same from the beginning and says what is wrong.
/// </summary>
internal static class CleanReading
{
    /// <summary>Whether the value is good; if it is not, nothing was taken.</summary>
    public static bool TryRead(
        CleanStep[] steps, NotationStep[] all, int components, ReadOnlySpan<byte> value, int offset, Parts parts)
    {
        var first = parts.Reserve(components);
        var (at, shift, times, decimals) = (0, first, 1, -1);
        for (var i = 0; ;)
        {
            ref readonly var step = ref steps[i++];
            int length;
            switch (step.Kind)
            {
                case StepKind.Text:
                    length = Text(in step, value[at..], ref decimals);
                    if (length <= 0)
                    {
                        return Leave(parts, first);
                    }

                    parts[shift + step.Component] = new(offset + at, length);
                    at += length;
                    break;
                case StepKind.Lines:
                    length = Lines(in step, value, at);
                    if (length <= 0)
                    {
                        return Leave(parts, first);
                    }

                    parts[shift + step.Component] = new(offset + at, length);
                    at += length;
                    break;
                case StepKind.Literal:
                    var signs = step.Whole.Signs;
                    if (!value[at..].StartsWith(signs))
                    {
                        return Leave(parts, first);
                    }

                    at += signs.Length;
                    break;
                case StepKind.Break:
                    if (!LineEnds.IsAt(value, at))
                    {
                        return Leave(parts, first);
                    }

                    at += LineEnds.Length(value, at);
                    break;
                case StepKind.Option:
                    i = Options.Enters(all, i - 1, value[at..]) ? i : step.Next;
                    break;
                case StepKind.Loop when at < value.Length:
                    if (!LineEnds.IsAt(value, at) || ++times > step.Count)
                    {
                        return Leave(parts, first);
                    }

                    at += LineEnds.Length(value, at);
                    shift = parts.Reserve(step.Whole.Components) - step.Component;
                    i = step.Next;
                    break;
                case StepKind.End:
                    return at == value.Length || Leave(parts, first);
            }
        }
    }

    private static bool Leave(Parts parts, int first)
    {
        parts.Drop(first);
        return false;
    }

    /// <summary>The length of a text of one line; zero if it is not as the step wants it.</summary>
    private static int Text(in CleanStep step, ReadOnlySpan<byte> left, ref int decimals)
    {
        var run = Signs.Run(step.Set, step.IsOpen || left.Length <= step.Max ? left : left[..step.Max]);
        var stop = step.HasStop ? left[..run].IndexOf(step.Whole.Stop) : -1;
        if (stop < 0 && step.IsOpen && run < left.Length && left[run] is not ((byte)'\r' or (byte)'\n'))
        {
            return 0;
        }

        run = stop >= 0 ? stop : step.Meaning == Meaning.EntryMark ? Meanings.MarkLength(left[..run]) : run;
        return run >= step.Min && run <= step.Max && (step.Meaning == Meaning.None || IsGood(step.Meaning, left[..run], ref decimals))
            ? run : 0;
    }

    private static bool IsGood(Meaning meaning, ReadOnlySpan<byte> text, ref int decimals)
    {
        if (Meanings.Check(meaning, text) is not null)
        {
            return false;
        }

        decimals = meaning == Meaning.Currency ? Meanings.Decimals(text) : decimals;
        return meaning != Meaning.Amount || decimals < 0 || Meanings.AreDecimals(text, decimals);
    }

    /// <summary>The length of lines up to where they end; zero if one is not as the step wants it.</summary>
    private static int Lines(in CleanStep step, ReadOnlySpan<byte> value, int start)
    {
        var end = step.LeavesLast ? LineEnds.BeforeLast(value) : value.Length;
        var at = start;
        for (var lines = 0; at < end; lines++)
        {
            var left = value[at..];
            var run = Signs.Run(step.Set, left);
            if (run == 0 || run > step.Max || lines == step.Count || (lines > 0 && left[0] is (byte)':' or (byte)'-'))
            {
                return 0;
            }

            at += run;
            if (!LineEnds.IsAt(value, at))
            {
                return 0;
            }

            at += at < end ? LineEnds.Length(value, at) : 0;
        }

        return at - start;
    }
}
