using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Formats.SwiftMt.Statements;

/// <summary>A balance, field 60a, 62a, 64 or 65; what is owed to the bank is negative.</summary>
public readonly record struct MtBalance(DateOnly? Date, string Currency, decimal Amount, bool IsIntermediate)
{
    private const int Mark = 0;
    private const int DateAt = 1;
    private const int CurrencyAt = 2;
    private const int AmountAt = 3;

    /// <summary>Reads a field; null if there is none or it has no amount that can be read.</summary>
    public static MtBalance? Of(MtField field)
    {
        if (!field.IsThere)
        {
            return null;
        }

        var currency = MtText.Of(field[CurrencyAt]);
        if (!MtAmounts.TryReadBooked(field[AmountAt], currency, out var amount))
        {
            return null;
        }

        var isDebit = field[Mark] is [(byte)'D', ..];
        return new(
            MtDates.TryReadBooked(field[DateAt], out var date) ? date : null, currency, isDebit ? -amount : amount,
            (field.Packed & 0xFF) == 'M');
    }
}
