using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>
/// One walk of the steps over a value. What deviates is noted and then read the way it was most likely meant, so that no sign of
/// it is lost: the rest of a line belongs to the last component on it, further lines to a text; what follows an amount stands in the
/// value alone.
/// </summary>
internal ref partial struct NotationReading(
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
                    Literal(step, i > 0 ? steps[i - 1] : step);
                    i++;
                    break;
                case StepKind.Break:
                    Break();
                    i++;
                    break;
                case StepKind.Option:
                    i = Options.Enters(steps, i, Left) ? i + 1 : step.Next;
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

    private readonly bool IsAtLineEnd => LineEnds.IsAt(_value, _at);

    /// <summary>A text of any length that a constant should end, which is nowhere in the line, goes on to the end of the line.</summary>
    private void Literal(NotationStep step, NotationStep before)
    {
        if (Left.StartsWith(step.Signs))
        {
            _at += step.Signs.Length;
        }
        else
        {
            Fault(FieldRules.Constant, -1);
            var line = Left[..LineLength(Left)];
            if (before is { Kind: StepKind.Text } && before.Min < before.Max && _last == before.Component + _shift
                && line.IndexOf(step.Signs) < 0)
            {
                Extend(line.Length);
            }
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

    private void SkipLineEnd() => _at += LineEnds.Length(_value, _at);

    private void Lines(NotationStep step)
    {
        var (start, lines, end) = (_at, 0, step.LeavesLast ? LineEnds.BeforeLast(_value) : _value.Length);
        while (_at < end)
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

            if (_at < end)
            {
                SkipLineEnd();
            }
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
