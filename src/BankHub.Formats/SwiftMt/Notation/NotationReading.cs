using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>
/// One walk of the steps over a value. What deviates is noted and then read the way it was most likely meant, so that no sign of
/// it is lost: the rest of a line belongs to the last component on it, further lines to a text; what follows an amount stands in the
/// value alone.
/// </summary>
internal ref struct NotationReading(
    NotationStep[] steps, ReadOnlySpan<byte> value, int offset, Parts parts, List<FieldFault>? faults)
{
    private readonly ReadOnlySpan<byte> _value = value;
    private int _at;
    private int _base;
    private int _shift;
    private int _last;
    private int _decimals;
    private byte _lastSet;
    private bool _isGood;

    public bool Run(int components)
    {
        (_base, _last, _isGood, _decimals) = (parts.Reserve(components), -1, true, -1);
        var times = 1;
        for (var i = 0; ;)
        {
            var step = steps[i];
            switch (step.Kind)
            {
                case StepKind.Text:
                    Text(step);
                    i++;
                    break;
                case StepKind.Literal:
                    Literal(step);
                    i++;
                    break;
                case StepKind.Break:
                    Break();
                    i++;
                    break;
                case StepKind.Option:
                    i = Enters(steps, i) ? i + 1 : step.Next;
                    break;
                case StepKind.Lines:
                    Lines(step);
                    i++;
                    break;
                case StepKind.Repeat:
                    i++;
                    break;
                case StepKind.Loop:
                    i = Again(step, ref times) ? step.Next : i + 1;
                    break;
                default:
                    Rest();
                    return _isGood;
            }
        }
    }

    private readonly ReadOnlySpan<byte> Left => _value[_at..];

    private readonly bool IsAtLineEnd => _at == _value.Length || _value[_at] is (byte)'\r' or (byte)'\n';

    private void Text(NotationStep step)
    {
        SkipBlanks(step);
        var left = Left;
        var isOpen = step.Set != Signs.Decimals && (step.EndsLine || step.Stop.Length > 0);
        var run = Signs.Run(step.Set, isOpen || left.Length <= step.Max ? left : left[..step.Max]);
        if (step.Stop.Length > 0)
        {
            run = Stopped(step, left, run);
        }
        else if (run < left.Length && isOpen && left[run] is not ((byte)'\r' or (byte)'\n'))
        {
            Fault(FieldRules.Signs, step.Component, run);
            run = LineLength(left);
        }

        if (step.Meaning == Meaning.EntryMark)
        {
            // C, D, or two letters where the first says reversal or expected; a letter after that is a funds code (MT 940, field 61).
            run = run == 2 && left[0] is not ((byte)'R' or (byte)'E') ? 1 : run;
        }

        if (run > step.Max)
        {
            Fault(FieldRules.TooLong, step.Component);
            run = isOpen ? run : step.Max;
        }
        else if (run < step.Min)
        {
            Fault(run == left.Length ? FieldRules.TooShort : FieldRules.Signs, step.Component, run);
            run += Blanks(left[run..], step.Min - run);
        }

        if (run > 0)
        {
            if (step.Meaning != Meaning.None && run >= step.Min)
            {
                Check(step, left[..run]);
            }

            Set(step.Component, run, step.Set);
        }
    }

    /// <summary>Blanks before what may have none: banks put them where a component is left out.</summary>
    private void SkipBlanks(NotationStep step)
    {
        if (_at > 0 && _at < _value.Length && _value[_at] == ' ' && step.Set < Signs.SetX && _value[_at - 1] is not (byte)'\n')
        {
            Fault(FieldRules.Signs, step.Component);
            var other = Left.IndexOfAnyExcept((byte)' ');
            _at = other < 0 ? _value.Length : _at + other;
        }
    }

    /// <summary>The text of field 61 before its //, or to the end of the line; other signs in it are noted and kept.</summary>
    private int Stopped(NotationStep step, ReadOnlySpan<byte> left, int run)
    {
        if (run < left.Length && left[run] is not ((byte)'\r' or (byte)'\n') && left[..run].IndexOf(step.Stop) < 0)
        {
            Fault(FieldRules.Signs, step.Component, run);
            run = LineLength(left);
        }

        return left[..run].IndexOf(step.Stop) is >= 0 and var stop ? stop : run;
    }

    /// <summary>A code that is padded to its width is one code: NOV for the type OV and a blank, as Dutch banks write it.</summary>
    private static int Blanks(ReadOnlySpan<byte> text, int width)
    {
        var other = text[..Math.Min(width, text.Length)].IndexOfAnyExcept((byte)' ');
        return other < 0 && text.Length >= width ? width : 0;
    }

    private void Check(NotationStep step, ReadOnlySpan<byte> text)
    {
        if (Meanings.Check(step.Meaning, text) is { } broken)
        {
            Fault(broken, step.Component);
        }
        else if (step.Meaning == Meaning.Currency)
        {
            _decimals = Meanings.Decimals(text);
        }
        else if (step.Meaning == Meaning.Amount && _decimals >= 0 && text.Length - text.IndexOf((byte)',') - 1 > _decimals)
        {
            Fault(FieldRules.AmountDecimals, step.Component);
        }
    }

    private void Literal(NotationStep step)
    {
        if (Left.StartsWith(step.Signs))
        {
            _at += step.Signs.Length;
        }
        else
        {
            Fault(FieldRules.Constant, -1);
        }
    }

    private void Break()
    {
        if (!IsAtLineEnd)
        {
            Fault(FieldRules.TooLong, _last);
            Extend(LineLength(Left));
        }

        SkipLineEnd();
    }

    private void SkipLineEnd()
    {
        _at += Left.StartsWith("\r\n"u8) ? 2 : _at < _value.Length ? 1 : 0;
    }

    private void Lines(NotationStep step)
    {
        var (start, lines) = (_at, 0);
        while (_at < _value.Length)
        {
            var run = Signs.Run(step.Set, Left);
            if (run < Left.Length && Left[run] is not ((byte)'\r' or (byte)'\n'))
            {
                Fault(FieldRules.Signs, step.Component, run);
                run = LineLength(Left);
            }

            if (lines > 0 && run > 0 && _value[_at] is (byte)':' or (byte)'-')
            {
                Fault(FieldRules.LineStart, step.Component);
            }

            if (run > step.Max || run == 0)
            {
                Fault(run == 0 ? FieldRules.EmptyLine : FieldRules.TooLong, step.Component);
            }

            _at += run;
            if (++lines > step.Count && lines == step.Count + 1)
            {
                Fault(FieldRules.TooManyLines, step.Component, -run);
            }

            SkipLineEnd();
        }

        if (_at > start)
        {
            (_last, _lastSet, parts[_base + step.Component]) = (step.Component, step.Set, new(offset + start, _at - start));
        }
        else
        {
            Fault(FieldRules.TooShort, step.Component);
        }
    }

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

    private bool Again(NotationStep step, ref int times)
    {
        if (!IsAtLineEnd)
        {
            Fault(FieldRules.TooLong, _last);
            Extend(LineLength(Left));
        }

        if (_at == _value.Length)
        {
            return false;
        }

        SkipLineEnd();
        if (++times > step.Count && times == step.Count + 1)
        {
            Fault(FieldRules.TooManyLines, step.Component);
        }

        _shift = parts.Reserve(step.Components) - _base - step.Component;
        return true;
    }

    private void Rest()
    {
        if (_at < _value.Length)
        {
            Fault(FieldRules.TooLong, _last);
            Extend(Signs.IsText(_lastSet) ? _value.Length - _at : LineLength(Left));
        }
    }

    private void Extend(int length)
    {
        if (_last >= 0 && _lastSet != Signs.Decimals)
        {
            ref var part = ref parts[_base + _last];
            part = part with { Length = _at + length + offset - part.Start };
        }

        _at += length;
    }

    private void Set(int component, int length, byte set)
    {
        (_last, _lastSet) = (component + _shift, set);
        parts[_base + _last] = new(offset + _at, length);
        _at += length;
    }

    private void Fault(MtRule rule, int component, int ahead = 0)
    {
        _isGood = false;
        faults?.Add(new(rule, component, _at + ahead));
    }

    private static int LineLength(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? text.Length : end;
    }
}
