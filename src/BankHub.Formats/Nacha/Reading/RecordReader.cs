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
        if (!content.IsEmpty)
        {
            return Encoding.Latin1.GetString(content);
        }

        ReportAbsent(field);
        return "";
    }

    /// <summary>The account that an entry is for: the tables only require it, yet without it nobody can post the entry.</summary>
    public string Account(NachaField field)
    {
        var content = Content(field).TrimEnd((byte)' ');
        if (content.IsEmpty)
        {
            Report(NachaRules.AccountNumber, field, "names no account");
        }

        return Encoding.Latin1.GetString(content);
    }

    /// <summary>The digits of a field that a number of 18 digits fits.</summary>
    public long Number(NachaField field)
    {
        var content = Content(field);
        return Digits.TryRead(content, out var value) ? value : NoNumber(field, content);
    }

    /// <summary>The same; none where the field is blank, which only some may be.</summary>
    public long? NumberOrBlank(NachaField field) => Content(field).ContainsAnyExcept((byte)' ') ? Number(field) : null;

    /// <summary>Digits of a field of at most 9.</summary>
    public int Integer(NachaField field) => (int)Number(field);

    /// <summary>The eight digits of an institution; zeros are those of none.</summary>
    public int Institution(NachaField field)
    {
        var institution = Integer(field);
        if (institution == 0 && !Content(field).ContainsAnyExcept((byte)'0'))
        {
            Report(NachaRules.Mandatory, field, "names no institution");
        }

        return institution;
    }

    /// <summary>An institution and its check digit, which must fit together.</summary>
    public RoutingNumber Receiver(NachaField institution, NachaField checkDigit)
    {
        var rdfi = Institution(institution);
        var check = Integer(checkDigit);
        if (check != RoutingNumber.CheckDigitOf(rdfi))
        {
            Report(NachaRules.CheckDigit, checkDigit, $"is not {RoutingNumber.CheckDigitOf(rdfi)}");
        }

        return new((rdfi * 10) + check);
    }

    /// <summary>A day; none where the field is optional and holds zeros or spaces.</summary>
    public DateOnly? Date(NachaField field)
    {
        var content = Content(field);
        if (!content.ContainsAnyExcept((byte)' ') || !content.ContainsAnyExcept((byte)'0'))
        {
            if (field.Inclusion == NachaInclusion.Mandatory)
            {
                ReportAbsent(field);
            }

            return null;
        }

        // Nacha files are younger than this century's first year by their dates alone: YY is 20YY.
        if (Digits.TryRead(content, out var value) && value / 100 % 100 is >= 1 and <= 12 &&
            value % 100 >= 1 && value % 100 <= DateTime.DaysInMonth((int)(2000 + (value / 10_000)), (int)(value / 100 % 100)))
        {
            return new((int)(2000 + (value / 10_000)), (int)(value / 100 % 100), (int)(value % 100));
        }

        Report(field.Inclusion == NachaInclusion.Mandatory ? NachaRules.Date : NachaRules.EffectiveDate, field, "is not a day as YYMMDD");
        return null;
    }

    /// <summary>A time of day, if there is one.</summary>
    public TimeOnly? Time(NachaField field)
    {
        var content = Content(field);
        if (!content.ContainsAnyExcept((byte)' '))
        {
            return null;
        }

        if (Digits.TryRead(content, out var value) && value / 100 < 24 && value % 100 < 60)
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

        if (text == "0000000000")
        {
            Report(NachaRules.ImmediateOrigin, field, "names nobody");
        }

        return text.StartsWith(' ') ? text[1..] : text;
    }

    /// <summary>The same, where it must be a routing number whose check digit holds.</summary>
    public string Routing(NachaField field)
    {
        var bare = Identification(field);
        var digits = bare.AsSpan().Trim(' ');
        digits = digits is ['0', .. { Length: 9 } nine] ? nine : digits;
        if (!RoutingNumber.TryParse(digits, out var number) || number.Value == 0)
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
        if (Content(field).ContainsAnyExcept((byte)' '))
        {
            Report(NachaRules.Reserved, field, "must be blank");
        }
    }

    public void Report(NachaRule rule, NachaField field, string message) =>
        findings.Add(rule, layout, field, Encoding.Latin1.GetString(Content(field)), message);

    /// <summary>Spaces around a count or an amount do not change it; within a routing or trace number they do.</summary>
    private long NoNumber(NachaField field, ReadOnlySpan<byte> content)
    {
        var digits = content.Trim((byte)' ');
        if (field.Type == NachaFieldType.Numeric && !digits.IsEmpty && Digits.TryRead(digits, out var value))
        {
            Report(NachaRules.Justification, field, "is not filled with zeros");
            return value;
        }

        if (!digits.IsEmpty)
        {
            Report(NachaRules.Numeric, field, "is not a number");
        }
        else
        {
            ReportAbsent(field);
        }

        return 0;
    }

    private void ReportAbsent(NachaField field)
    {
        if (field.Inclusion == NachaInclusion.Mandatory)
        {
            Report(NachaRules.Mandatory, field, "is mandatory");
        }
        else if (field.Inclusion == NachaInclusion.Required)
        {
            Report(NachaRules.Required, field, "is required");
        }
    }

    private ReadOnlySpan<byte> Content(NachaField field) => _record.Slice(field.Start, field.Length);
}
