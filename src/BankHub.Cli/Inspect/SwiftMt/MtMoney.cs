using System.Globalization;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Cli.Inspect.SwiftMt;

/// <summary>What a message of one payment moves, and when: its field 32A.</summary>
internal sealed record MtMoney(decimal Amount, string Currency, DateOnly Date)
{
    private const string Field = "32A";

    /// <summary>Null where there is none, several, or one that cannot be read.</summary>
    public static MtMoney? Of(MtMessage message) =>
        message.Text.Find(Field) is { IsThere: true } field && !message.Text.Find(Field, field.Index + 1).IsThere
            && MtDates.TryRead(field["Date"], out var date) && MtAmounts.TryRead(field["Amount"], out var amount)
            ? new(amount, MtText.Of(field["Currency"]), date)
            : null;

    /// <summary>With the decimals of its currency.</summary>
    public override string ToString()
    {
        var decimals = Core.Payments.Currency.TryParse(Currency, out var known, out _)
            ? Math.Max(known.Decimals, Amount.Scale) : Amount.Scale;
        return $"{Currency} {Amount.ToString($"N{decimals}", CultureInfo.InvariantCulture)}, value {Date:yyyy-MM-dd}";
    }
}
