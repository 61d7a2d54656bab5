using System.Text;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>Takes fields out of one record of 94 characters; what does not read becomes a finding and a neutral value.</summary>
internal readonly ref struct RecordReader(ReadOnlySpan<byte> record, NachaLayout layout, FindingLog findings)
{
    private readonly ReadOnlySpan<byte> _record = record;

    /// <summary>The text without the spaces that fill it up on the right; leading spaces are content.</summary>
    public string Text(NachaField field)
    {
        var content = Content(field).TrimEnd((byte)' ');
        if (content.IsEmpty)
        {
            if (field.Inclusion == NachaInclusion.Mandatory)
            {
                Report(NachaRules.Mandatory, field, "is mandatory");
            }

            return "";
        }

        return Encoding.Latin1.GetString(content);
    }

    /// <summary>Digits of a field of at most 18.</summary>
    public long Number(NachaField field)
    {
        if (TryNumber(Content(field), out var value))
        {
            return value;
        }

        var absent = Content(field).IndexOfAnyExcept((byte)' ') < 0;
        if (!absent || field.Inclusion == NachaInclusion.Mandatory)
        {
            Report(absent ? NachaRules.Mandatory : NachaRules.Numeric, field, absent ? "is mandatory" : "is not a number");
        }

        return 0;
    }

    /// <summary>Digits of a field of at most 9.</summary>
    public int Integer(NachaField field) => (int)Number(field);

    /// <summary>A day; none where the field is optional and holds zeros or spaces.</summary>
    public DateOnly? Date(NachaField field)
    {
        var content = Content(field);
        if (content.IndexOfAnyExcept((byte)' ') < 0 || content.IndexOfAnyExcept((byte)'0') < 0)
        {
            if (field.Inclusion == NachaInclusion.Mandatory)
            {
                Report(NachaRules.Mandatory, field, "is mandatory");
            }

            return null;
        }

        // Nacha files are younger than this century's first year by their dates alone: YY is 20YY.
        if (TryNumber(content, out var value) && value / 100 % 100 is >= 1 and <= 12 &&
            value % 100 >= 1 && value % 100 <= DateTime.DaysInMonth((int)(2000 + (value / 10_000)), (int)(value / 100 % 100)))
        {
            return new((int)(2000 + (value / 10_000)), (int)(value / 100 % 100), (int)(value % 100));
        }

        Report(NachaRules.Date, field, "is not a day as YYMMDD");
        return null;
    }

    /// <summary>A time of day, if there is one.</summary>
    public TimeOnly? Time(NachaField field)
    {
        var content = Content(field);
        if (content.IndexOfAnyExcept((byte)' ') < 0)
        {
            return null;
        }

        if (TryNumber(content, out var value) && value / 100 < 24 && value % 100 < 60)
        {
            return new((int)(value / 100), (int)(value % 100));
        }

        Report(NachaRules.Time, field, "is not a time as HHMM");
        return null;
    }

    /// <summary>An identification of nine characters behind a blank, or of ten.</summary>
    public string Identification(NachaField field)
    {
        var text = Text(field);
        if (text.Length > 0 && text.Length < field.Length)
        {
            Report(NachaRules.Justification, field, "is not right-justified");
        }

        return text.StartsWith(' ') ? text[1..] : text;
    }

    /// <summary>The same, where it must be a routing number whose check digit holds.</summary>
    public string Routing(NachaField field)
    {
        var bare = Identification(field);
        if (!RoutingNumber.TryParse(bare, out var number))
        {
            Report(NachaRules.ImmediateDestination, field, "is not a routing number of nine digits");
        }
        else if (!number.IsValid)
        {
            var right = RoutingNumber.CheckDigitOf(number.Institution);
            Report(NachaRules.ImmediateDestination, field, $"has the check digit {number.CheckDigit}, not {right}");
        }

        return bare;
    }

    /// <summary>Holds a field to the one value that it may have.</summary>
    public void Constant(NachaField field)
    {
        for (var i = 0; i < field.Length; i++)
        {
            if (_record[field.Start + i] != field.Value[i])
            {
                Report(NachaRules.Constant, field, $"must be '{field.Value}'");
                return;
            }
        }
    }

    /// <summary>Holds a reserved field to spaces.</summary>
    public void Blank(NachaField field)
    {
        if (Content(field).IndexOfAnyExcept((byte)' ') >= 0)
        {
            Report(NachaRules.Reserved, field, "must be blank");
        }
    }

    public void Report(NachaRule rule, NachaField field, string message) =>
        findings.Add(rule, layout, field, Encoding.Latin1.GetString(Content(field)), message);

    private static bool TryNumber(ReadOnlySpan<byte> content, out long value)
    {
        unchecked
        {
            value = 0;
            foreach (var character in content)
            {
                var digit = (uint)(character - '0');
                if (digit > 9)
                {
                    value = 0;
                    return false;
                }

                value = (value * 10) + digit;
            }

            return true;
        }
    }

    private ReadOnlySpan<byte> Content(NachaField field) => _record.Slice(field.Start, field.Length);
}
