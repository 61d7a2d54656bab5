using BankHub.Core.Adapters;

namespace BankHub.Hub.Calendars;

/// <summary>From when on a settled payment no longer comes back by the scheme's rules: information only, it stops no return.</summary>
/// <param name="Date">The last day on which it may.</param>
/// <param name="Basis">What ends with it: return-deadline, unauthorised-debit, irrevocable.</param>
public sealed record Finality(DateOnly Date, string Basis)
{
    /// <summary>Every date of the product's rules for the method, the soonest first.</summary>
    public static IReadOnlyList<Finality> Of(Product product, string method, DateOnly settled, BusinessCalendar calendar) =>
    [
        .. product.Finality
            .Where(rule => rule.Methods.Contains(method))
            .Select(rule => new Finality(
                rule.BankingDays ? calendar.Add(settled, rule.Days) : settled.AddDays(rule.Days), rule.Basis))
            .OrderBy(finality => finality.Date),
    ];
}
