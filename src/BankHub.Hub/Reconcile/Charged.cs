using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Hub.Reconcile;

/// <summary>What was booked before the charges that the bank states in it: only where sides and currencies leave one answer.</summary>
internal static class Charged
{
    // ISO 20022 External Code Sets, sub-families of charges, commission, fees and the taxes on them.
    private static readonly HashSet<string> SubFamilies =
        new(["CHRG", "COMM", "COMI", "COME", "COMT", "FEES", "TAXE", "CPRB", "OVCH", "VTAX"], StringComparer.Ordinal);

    // :61: of an MT says CHG or COM, behind N or, in a first advice, F (User Handbook, MT 940, field 61, subfield 6).
    private static readonly HashSet<string> Types = new(["NCHG", "NCOM", "FCHG", "FCOM", "CHG", "COM"], StringComparer.Ordinal);

    // Transaction codes (GVC) of charges: closing of an account, postage, prices, fees, commission, reminders, costs of credit.
    private static readonly HashSet<string> German = new(["805", "806", "807", "808", "809", "810", "811"], StringComparer.Ordinal);

    /// <summary>Above it a rate is never that of a hundred units: what a unit of another currency costs in such a one.</summary>
    private const decimal MostForHundred = 20;

    // Currencies of which lists of rates, as that of the Swiss National Bank, give the price of a hundred units.
    private static readonly HashSet<string> ByHundred =
        new(["CZK", "DKK", "HUF", "INR", "ISK", "JPY", "KRW", "NOK", "PHP", "SEK", "THB"], StringComparer.Ordinal);

    /// <summary>Whether the code is one of bookings by which a bank takes something for itself.</summary>
    public static bool IsCharge(BankTransactionCode? code) => code is not null
        && (SubFamilies.Contains(code.SubFamily ?? "") || (code.Domain is null && IsProprietary(code.Proprietary?.Split('+') ?? [])));

    /// <summary>The network's code, and behind it that of German banks and their number of the booking (NTRF+808+1234).</summary>
    private static bool IsProprietary(string[] parts) =>
        parts is [var type, ..] && (Types.Contains(type) || (parts is [_, var german, ..] && German.Contains(german)));

    /// <summary>
    /// Whether what was booked may be what was instructed, at the rate that the bank states, in whichever direction it means it, before the
    /// charges that it states; a tenth may be others and rounding. Without a rate nothing tells it from a fee.
    /// </summary>
    public static bool Follows(Unit unit, Sum instructed) => HasRate(unit, out var stated)
        && Conversions(instructed, unit.Amount.Currency, stated)
            .Any(at => IsAbout(at, unit.Amount) || (Before(unit) is { } before && IsAbout(at, before)));

    // For other currencies, and higher rates, what is a hundredth of the conversion is a fee of one percent.
    private static IEnumerable<decimal> Conversions(Sum instructed, Currency booked, decimal rate) =>
        (ByHundred.Contains(instructed.Currency.Value), ByHundred.Contains(booked.Value), rate < MostForHundred) switch
        {
            (true, false, true) => [instructed.Value * rate, instructed.Value / rate, instructed.Value * rate / 100],
            (false, true, true) => [instructed.Value * rate, instructed.Value / rate, instructed.Value * 100 / rate],
            _ => [instructed.Value * rate, instructed.Value / rate],
        };

    /// <summary>Whether the bank states a rate that can be one.</summary>
    public static bool HasRate(Unit unit, out decimal rate)
    {
        rate = unit.Exchange?.Rate ?? 0;
        return rate is > 0.000001m and < 1_000_000m;
    }

    private static bool IsAbout(decimal at, Sum booked) => Math.Abs(at - booked.Value) <= booked.Value / 10;

    /// <summary>The amount without its charges; null where none are stated in it, or not in its currency.</summary>
    public static Sum? Before(Unit unit)
    {
        // What a bank does not say to be outside may be inside (camt.053.001.02 cannot say it): the amount of the payment must bear it out.
        Charge[] inside = [.. unit.Charges.Where(charge => charge.Included != false)];
        if (inside.Length == 0 || inside.Any(charge => charge.Amount.Currency != unit.Amount.Currency || charge.Amount.Value < 0))
        {
            return null;
        }

        var taken = inside.Sum(charge => charge.Side == BookingSide.Credit ? -charge.Amount.Value : charge.Amount.Value);
        var before = unit.Side == BookingSide.Debit ? unit.Amount.Value - taken : unit.Amount.Value + taken;
        return before > 0 ? Sum.Of(before, unit.Amount.Currency) : null;
    }
}
