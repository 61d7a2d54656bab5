namespace BankHub.Hub.Intake;

/// <summary>
/// Why a payment is Held. The rule: within the duplicate window the same caller already handed in a payment of the same method between the
/// same accounts over the same amount for the same date, under another key, outside the same batch, and that payment was not cancelled,
/// rejected or proven never to have left; of covers, one of the same transfer by its UETR. A connection switches it off by
/// <c>holdDuplicates: false</c>.
/// </summary>
/// <param name="DuplicateOf">The payment that it looks like.</param>
public sealed record Hold(Guid DuplicateOf)
{
    /// <summary>The reason of every hold: there is one rule.</summary>
    public const string Reason = "hub:likely-duplicate";

    public string ReasonText => $"It looks like payment {DuplicateOf}: same caller, accounts, amount and date, or covered transfer. "
        + "A person releases it if both are meant; otherwise cancel it.";
}
