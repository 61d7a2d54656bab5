using System.Text;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Writing;

/// <content>Elements that hold a value.</content>
internal partial struct WritingSide
{
    private readonly void Write(ReadOnlySpan<byte> name, string value, TextType type)
    {
        // There are validators that count units of UTF-16, which are more: out goes what is short enough for them too.
        if (value.Length > type.Most || !type.Allows(value))
            Report(IsoRules.TextOut, name);
        else if ((!options.Characters.IsAny && !options.Characters.Allow(value)) || !output.TryElement(name, value))
            Report(IsoRules.Characters, name);
    }

    private readonly void Write(ReadOnlySpan<byte> name, decimal value, NumberType type)
    {
        Span<byte> text = stackalloc byte[DecimalText.Longest];
        if (type.Allows(value))
            output.Value(name, Format(value, type, text));
        else
            Report(IsoRules.NumberOut, name);
    }

    private readonly void Write(ReadOnlySpan<byte> name, Amount amount, NumberType type)
    {
        Span<byte> currency = stackalloc byte[3];
        Span<byte> text = stackalloc byte[DecimalText.Longest];
        if (!type.Allows(amount.Value))
        {
            Report(IsoRules.NumberOut, name);
        }
        else if (!TextType.Currency.Allows(amount.Currency))
        {
            Report(IsoRules.Currency, name);
        }
        else
        {
            Ascii.FromUtf16(amount.Currency, currency, out _);
            output.Value(name, "Ccy"u8, currency, Format(amount.Value, type, text));
        }
    }

    private readonly void Write(ReadOnlySpan<byte> name, DateOnly value)
    {
        Span<byte> text = stackalloc byte[TimeText.DateLength];
        TimeText.WriteDate(value, text);
        output.Value(name, text);
    }

    private static ReadOnlySpan<byte> Format(decimal value, NumberType type, Span<byte> text)
    {
        if (value.Scale > type.FractionDigits())
            value = NumberTypes.Trimmed(value);
        return text[DecimalText.Write(value, text)..];
    }
}
