using System.Text;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>Amounts and days of fields.</summary>
internal static class MtSums
{
    /// <summary>The amount of a field with a currency; null with a finding where it is none above zero.</summary>
    public static Money? Read(SaidField? field, string path, Incoming from) =>
        field is not null && Said(field, path, from) is { } amount ? from.Money(path, amount) : null;

    /// <summary>The amount of a field that may say that it is nothing.</summary>
    public static Sum? ReadOrNothing(SaidField field, string path, Incoming from) =>
        Said(field, path, from) is not { } amount ? null
        : amount.Value != 0 ? from.Money(path, amount) is { } money ? Sum.Of(money) : null
        : from.Value<Currency>($"{path}.currency", amount.Currency) is { } currency ? Sum.Of(0, currency) : null;

    private static Amount? Said(SaidField field, string path, Incoming from)
    {
        if (field["Currency"] is { } currency && field["Amount"] is { } digits
            && MtAmounts.TryRead(Encoding.Latin1.GetBytes(digits), out var amount))
        {
            return new Amount(amount, currency);
        }

        from.Report(path, "amount", "The field has no amount that can be read.");
        return null;
    }

    /// <summary>An amount behind its currency, as codes between slashes say it (/OCMT/EUR12,50/); null where it is none.</summary>
    public static Sum? Behind(string? text) =>
        text is { Length: > 3 } && Currency.TryParse(text.AsSpan(0, 3), out var currency, out _)
        && MtAmounts.TryReadBooked(Encoding.Latin1.GetBytes(text[3..]), currency.Value, out var amount)
        && Sum.TryCreate(amount, currency, out var sum, out _)
            ? sum
            : null;

    public static DateOnly? Day(SaidField? field, string path, Incoming from)
    {
        if (field is null)
        {
            return null;
        }

        if (field["Date"] is { } text && MtDates.TryRead(Encoding.Latin1.GetBytes(text), out var day))
        {
            return day;
        }

        from.Report(path, "date", "The field has no date that can be read.");
        return null;
    }

    public static string Write(Money money) => MtAmounts.Write(money.Value);

    public static string Write(DateOnly day, string path, MtOutgoing to)
    {
        if (!MtDates.CanWrite(day))
        {
            to.Problem(path, "date", "A date of six digits is between 1980 and 2079.");
        }

        return MtDates.Write(day);
    }
}
