using BankHub.Simulators.Helvetia.Writing;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>Money that somebody sends to the customer.</summary>
/// <param name="EndToEndId">The debtor's reference.</param>
/// <param name="Amount">What was instructed.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="DebtorName">Who pays.</param>
/// <param name="Deducted">What banks on the way kept, in that currency.</param>
public sealed record IncomingCredit(string EndToEndId, decimal Amount, string Currency, string DebtorName, decimal Deducted = 0)
{
    public string Uetr { get; } = Guid.NewGuid().ToString();
}

/// <summary>Credits what comes in, told by pacs.008 and on the account, and passes on that somebody wants it back (camt.056).</summary>
internal sealed class IncomingDesk(HelvetiaOptions options, BankClock clock, Mail mail, Account account)
{
    public Booking Credit(IncomingCredit credit)
    {
        var left = credit.Amount - credit.Deducted;
        var francs = ExchangeRates.ToFrancs(left, credit.Currency);
        mail.Publish("PACS008", id => IncomingMessages.Transfer(id, clock.Now, options, credit, left));
        var booking = new Booking(account.NextReference(), francs, "CRDT", "PMNT/RCDT/XBCT",
        [
            new()
            {
                EndToEndId = credit.EndToEndId,
                Uetr = credit.Uetr,
                Amount = francs,
                Instructed = (credit.Amount, credit.Currency),
                Rate = ExchangeRates.Rate(credit.Currency),
                DeductedCharge = credit.Deducted,
                DebtorName = credit.DebtorName,
                Remittance = $"Your bill {credit.EndToEndId}",
            },
        ]);
        account.Book(booking);
        return booking;
    }

    public void Recall(IncomingCredit credit, string reason) =>
        mail.Publish("CAMT056", id => IncomingMessages.Recall(id, clock.Now, options, credit, reason));
}
