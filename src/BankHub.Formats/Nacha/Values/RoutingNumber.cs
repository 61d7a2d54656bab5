using System.Globalization;

namespace BankHub.Formats.Nacha.Values;

/// <summary>A nine-digit ABA routing number: eight digits that name the institution, and a check digit.</summary>
public readonly record struct RoutingNumber(int Value)
{
    /// <summary>The eight digits that the entry hash adds up.</summary>
    public int Institution => Value / 10;

    /// <summary>The ninth digit as it is written.</summary>
    public int CheckDigit => Value % 10;

    /// <summary>Whether the ninth digit is the one that the other eight demand.</summary>
    public bool IsValid => Value > 0 && CheckDigit == CheckDigitOf(Institution);

    /// <summary>
    /// The check digit of eight digits: weights 3, 7, 1 from the left, and what lacks to the next multiple of ten
    /// (Nacha Operating Rules, Appendix Three, "Check Digit").
    /// </summary>
    public static int CheckDigitOf(int institution)
    {
        unchecked
        {
            var sum = 0;
            for (var (rest, index) = (institution, 7); index >= 0; index--, rest /= 10)
            {
                sum += rest % 10 * (index % 3 == 0 ? 3 : index % 3 == 1 ? 7 : 1);
            }

            return (10 - (sum % 10)) % 10;
        }
    }

    /// <summary>Reads nine digits; false for anything else. The check digit is not judged here.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RoutingNumber routing)
    {
        var ok = text.Length == 9 & int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        routing = ok ? new(value) : default;
        return ok;
    }

    /// <summary>All nine digits.</summary>
    public override string ToString() => Value.ToString("D9", CultureInfo.InvariantCulture);
}
