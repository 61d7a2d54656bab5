using System.Runtime.CompilerServices;
using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Reading;

/// <content>Elements that hold a value.</content>
internal ref partial struct ReadingSide
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? TakeText(ReadOnlySpan<byte> name, string? value, TextType type, Use use)
    {
        Accept(name, value is not null, use);
        var read = ReadText(name, type);
        value ??= read;
        Settle(name, value is not null, use);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<string> TakeTexts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use)
    {
        var list = values as List<string> ?? new(1);
        Accept(name, isRepeated: false, use);
        do
        {
            if (list.Count == use.Most && use.Most > 0)
                _source.Report(IsoRules.TooMany, name);
            if (ReadText(name, type) is { } text)
                list.Add(text);
            Advance();
        }
        while (_child.SequenceEqual(name));

        Judge(name, list.Count > 0, use);
        return list;
    }

    private readonly string? ReadText(ReadOnlySpan<byte> name, TextType type)
    {
        if (!_source.TryText(name, keepsSpace: type.IsPlain, out var text))
            return null;
        var value = _source.Known.Get(text, type, out var isAllowed);
        if (!isAllowed)
            _source.Report(IsoRules.TextOdd, name);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal? TakeNumber(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use)
    {
        Accept(name, value is not null, use);
        if (_source.TryText(name, keepsSpace: false, out var text))
            value ??= ToNumber(name, text, type);
        Settle(name, value is not null, use);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Amount? TakeAmount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type)
    {
        Accept(name, value is not null, use);
        var currency = ReadCurrency(name);
        if (_source.TryText(name, keepsSpace: false, out var text) && ToNumber(name, text, type) is { } number && currency is not null)
            value ??= new(number, currency);
        Settle(name, value is not null, use);
        return value;
    }

    private readonly string? ReadCurrency(ReadOnlySpan<byte> name)
    {
        if (!_source.Tokens.TryGetAttribute("Ccy"u8, out var code) || code.Length != 3
            || code.ContainsAnyExceptInRange((byte)'A', (byte)'Z'))
        {
            _source.Report(IsoRules.Currency, name);
            return null;
        }

        var last = _source.Currency;
        if (last.Length == 3 && code[0] == last[0] && code[1] == last[1] && code[2] == last[2])
            return last;
        return _source.Currency = Encoding.ASCII.GetString(code);
    }

    private readonly decimal? ToNumber(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text, NumberType type)
    {
        if (!DecimalText.TryRead(text, out var number))
        {
            _source.Report(IsoRules.Number, name);
            return null;
        }

        if (number < 0 && type.IsUnsigned())
            _source.Report(IsoRules.Negative, name);
        else if (!type.Allows(number))
            _source.Report(IsoRules.NumberOdd, name);
        return number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool? TakeFlag(ReadOnlySpan<byte> name, bool? value, Use use)
    {
        Accept(name, value is not null, use);
        if (_source.TryText(name, keepsSpace: false, out var text))
        {
            if (text.SequenceEqual("true"u8) || text.SequenceEqual("1"u8))
                value ??= true;
            else if (text.SequenceEqual("false"u8) || text.SequenceEqual("0"u8))
                value ??= false;
            else
                _source.Report(IsoRules.Flag, name);
        }

        Settle(name, value is not null, use);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateOnly? TakeDate(ReadOnlySpan<byte> name, DateOnly? value, Use use)
    {
        Accept(name, value is not null, use);
        if (_source.TryText(name, keepsSpace: false, out var text))
        {
            if (TimeText.TryReadDate(text, out var date, out var offset))
                value ??= date;
            else
                _source.Report(IsoRules.Date, name);
            if (offset is not null)
                _source.Report(IsoRules.DateOffset, name);
        }

        Settle(name, value is not null, use);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IsoDateTime? TakeMoment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use)
    {
        Accept(name, value is not null, use);
        if (_source.TryText(name, keepsSpace: false, out var text))
        {
            if (TimeText.TryReadMoment(text, out var moment))
                value ??= moment;
            else
                _source.Report(IsoRules.Moment, name);
        }

        Settle(name, value is not null, use);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IsoTime? TakeTime(ReadOnlySpan<byte> name, IsoTime? value, Use use)
    {
        Accept(name, value is not null, use);
        if (_source.TryText(name, keepsSpace: false, out var text))
        {
            if (TimeText.TryReadTime(text, out var time))
                value ??= time;
            else
                _source.Report(IsoRules.Time, name);
        }

        Settle(name, value is not null, use);
        return value;
    }
}
