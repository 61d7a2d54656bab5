using System.Text;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>Amounts and days of fields.</summary>
internal static class MtSums
{
    private const string DayOfField = "yyMMdd";

    // Years from 80 on are of the last century to whoever reads a date of six digits.
    private static readonly DateOnly First = new(1980, 1, 1);
    private static readonly DateOnly Last = new(2079, 12, 31);

    /// <summary>The amount of a field with a currency; null with a finding where it is none above zero.</summary>
    public static Money? Read(SaidField? field, string path, Incoming from)
    {
        if (field is null)
        {
            return null;
        }

        if (field["Currency"] is { } currency && field["Amount"] is { } digits
            && MtAmounts.TryRead(Encoding.Latin1.GetBytes(digits), out var amount))
        {
            return from.Money(path, new Amount(amount, currency));
        }

        from.Report(path, "amount", "The field has no amount that can be read.");
        return null;
    }

    public static DateOnly? Day(SaidField? field, string path, Incoming from)
    {
        if (field is null)
        {
            return null;
        }

        if (field["Date"] is { } text && MtDates.TryRead(Encoding.Latin1.GetBytes(text), out var day)
            && day.ToString(DayOfField, System.Globalization.CultureInfo.InvariantCulture) == text)
        {
            return day;
        }

        from.Report(path, "date", "The field has no date that can be read.");
        return null;
    }

    public static string Write(Money money) => MtAmounts.Write(money.Value);

    public static string Write(DateOnly day, string path, MtOutgoing to)
    {
        if (day < First || day > Last)
        {
            to.Problem(path, "date", "A date of six digits is between 1980 and 2079.");
        }

        return day.ToString(DayOfField, System.Globalization.CultureInfo.InvariantCulture);
    }
}
