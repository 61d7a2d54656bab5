using System.Buffers;
using System.Globalization;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Writing;

/// <content>Elements that hold a value.</content>
internal partial struct WritingSide
{
    public decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use)
    {
        if (IsWritten(name, value is not null, use) && Check(name, value!.Value, type))
        {
            Span<char> text = stackalloc char[40];
            output.Element(name, Format(value.Value, type, text));
        }

        return value;
    }

    public Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type)
    {
        if (!IsWritten(name, value is not null, use))
            return value;
        var amount = value!.Value;
        if (!Check(name, amount.Value, type))
            return value;
        if (!TextType.Currency.Allows(amount.Currency))
        {
            Report(IsoRules.Currency, name);
            return value;
        }

        Span<char> text = stackalloc char[40];
        output.Start(name);
        output.Attribute("Ccy"u8, amount.Currency);
        output.Text(Format(amount.Value, type, text));
        output.End();
        return value;
    }

    public bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use)
    {
        if (IsWritten(name, value is not null, use))
            output.Element(name, value!.Value ? "true" : "false");
        return value;
    }

    public DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use)
    {
        if (!IsWritten(name, value is not null, use))
            return value;
        Span<char> text = stackalloc char[10];
        value!.Value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        output.Element(name, text);
        return value;
    }

    public IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use)
    {
        if (IsWritten(name, value is not null, use))
            output.Element(name, value!.Value.ToString());
        return value;
    }

    public IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use)
    {
        if (IsWritten(name, value is not null, use))
            output.Element(name, value!.Value.ToString());
        return value;
    }

    private readonly bool Check(ReadOnlySpan<byte> name, string value, TextType type)
    {
        if (!type.Allows(value))
            Report(IsoRules.TextOut, name);
        else if (!options.Characters.Allow(value))
            Report(IsoRules.Characters, name);
        else
            return true;
        return false;
    }

    private readonly bool Check(ReadOnlySpan<byte> name, decimal value, NumberType type)
    {
        if (type.Allows(value))
            return true;
        Report(IsoRules.NumberOut, name);
        return false;
    }

    private static ReadOnlySpan<char> Format(decimal value, NumberType type, Span<char> text)
    {
        if (value.Scale > type.FractionDigits())
            value = NumberTypes.Trimmed(value);
        value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        return text[..length];
    }
}
