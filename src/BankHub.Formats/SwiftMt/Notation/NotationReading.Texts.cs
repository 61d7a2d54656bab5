using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>The part that reads a text of one line.</summary>
internal ref partial struct NotationReading
{
    private void Text(NotationStep step)
    {
        if (_at > 0 && _at < _value.Length && _value[_at] == ' ')
        {
            SkipBlanks(step);
        }

        var left = Left;
        var isOpen = step.IsOpen;
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
            run = Meanings.MarkLength(left[..run]);
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
        if (step.Set < Signs.SetX && _value[_at - 1] is not (byte)'\n')
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
        else if (step.Meaning == Meaning.Amount && _decimals >= 0 && !Meanings.AreDecimals(text, _decimals))
        {
            Fault(FieldRules.AmountDecimals, step.Component);
        }
    }
}
