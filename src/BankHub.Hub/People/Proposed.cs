namespace BankHub.Hub.People;

/// <summary>Whose the first of two people holds a booking or a record to be; null by whom where nobody said anything yet.</summary>
internal sealed record Proposed(string? By, Guid? Payment, int? Attempt, int? Version)
{
    /// <summary>
    /// What is to be answered to a person who says whose it is: that it is now proposed, or why it cannot be confirmed; null where it is
    /// confirmed.
    /// </summary>
    /// <param name="person">Who says so.</param>
    /// <param name="payment">Whose it is said to be; null for nobody's.</param>
    /// <param name="meant">The attempt, as it is now; null for nobody's.</param>
    public Decision? Weigh(Caller person, Guid? payment, MeantAttempt? meant)
    {
        var isSame = Payment == payment && Attempt == meant?.No;
        // What was proposed of a payment is void once the payment is another: something was learnt since, or it was sent again.
        var isVoid = meant is not null && Payment == meant.Row.Id && Version != meant.Row.Version;
        return (By, isVoid) switch
        {
            (null, _) or (_, true) => new Decision.Proposed(),
            var (by, _) when by == person.Id => isSame
                ? new Decision.Conflict("second-person", "You proposed this: another person has to confirm it.")
                : new Decision.Proposed(),
            _ => isSame ? null : new Decision.Conflict("disagreement", "Another person proposed something else."),
        };
    }
}
