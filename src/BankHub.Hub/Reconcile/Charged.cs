using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;

namespace BankHub.Hub.Reconcile;

/// <summary>What was booked before the charges that the bank states in it: only where sides and currencies leave one answer.</summary>
internal static class Charged
{
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
