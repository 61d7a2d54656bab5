namespace BankHub.Formats.Iso20022.Definition.Types;

/// <summary>The facets of the number types (XML Schema Part 2: they count digits of the value, not of the text).</summary>
internal static class NumberTypes
{
    public static int TotalDigits(this NumberType type) => type switch
    {
        NumberType.Rate => 11,
        NumberType.Whole3 => 3,
        _ => 18,
    };

    public static int FractionDigits(this NumberType type) => type switch
    {
        NumberType.Amount => 5,
        NumberType.FineAmount => 13,
        NumberType.Decimal or NumberType.NonNegative => 17,
        NumberType.Rate => 10,
        _ => 0,
    };

    public static bool IsUnsigned(this NumberType type) => type is NumberType.Amount or NumberType.FineAmount or NumberType.NonNegative;

    public static bool Allows(this NumberType type, decimal value)
    {
        if (value < 0 && type.IsUnsigned())
            return false;
        if (value.Scale <= type.FractionDigits() && type.TotalDigits() == 18 && Mantissa(value) < 1_000_000_000_000_000_000)
            return true;
        var plain = Trimmed(value);
        return plain.Scale <= type.FractionDigits() && Digits(plain) <= type.TotalDigits();
    }

    /// <summary>The value without zeros at the end of its fraction.</summary>
    public static decimal Trimmed(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    private static UInt128 Mantissa(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        return unchecked(new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]));
    }

    private static int Digits(decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value));
        var digits = (int)value.Scale;
        for (; whole >= 1; whole = decimal.Truncate(whole / 10))
            digits++;
        return digits;
    }
}
