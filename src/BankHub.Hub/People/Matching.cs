using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Hub.Decode;
using BankHub.Hub.Reconcile;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>
/// Two people say whose a booking is that the hub could not match, or that it is nobody's: one proposes, another one says the same.
/// </summary>
public sealed class Matching(Database database, EvidenceIntake intake, MatchedCredits matched)
{
    /// <param name="person">Who says so.</param>
    /// <param name="unmatched">The booking, or one transaction of it.</param>
    /// <param name="payment">The payment that was booked, or that came back; null for none.</param>
    /// <param name="note">Why.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Decision> DecideAsync(
        Caller person, Guid unmatched, Guid? payment, string note, CancellationToken cancellationToken) => database.TransactAsync(
        async work =>
        {
            var open = person.Sees != Caller.Everyone ? null : await work.FirstAsync(
                """
                select u.id, u.entry_id, u.detail, u.connection, u.side, u.amount, u.currency, u.state, u.proposed_by, u.proposed_payment,
                  e.identity, e.booking_date, e.inbound_id, u.credited_at is not null
                from unmatched u cross join lateral (select * from statement_entry x where x.id = u.entry_id offset 0) e
                where u.id = $1 for update of u
                """,
                r => new Open(
                    r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetString(3), Enum.Parse<BookingSide>(r.GetString(4)), r.GetDecimal(5),
                    r.GetString(6), r.GetString(7), r.Text(8), r.Id(9), r.GetString(10), r.Date(11), r.GetGuid(12), r.GetBoolean(13)),
                unmatched);
            return open is null ? new Decision.NotFound()
                : open.State is not ("Open" or "Credited") ? new Decision.Conflict("not-open", $"It is {open.State}.")
                : await WeighAsync(work, person, open, payment, note);
        },
        cancellationToken);

    private async Task<Decision> WeighAsync(Work work, Caller person, Open open, Guid? payment, string note)
    {
        if (open.ProposedBy is null || (open.ProposedBy == person.Id && open.Proposed != payment))
        {
            await work.PostAsync(
                "update unmatched set proposed_by = $2, proposed_payment = $3, note = $4 where id = $1",
                open.Id, person.Id, payment, Mask.Text(note));
            return new Decision.Proposed();
        }

        if (open.ProposedBy == person.Id)
        {
            return new Decision.Conflict("second-person", "You proposed this: another person has to confirm it.");
        }

        if (open.Proposed != payment)
        {
            return new Decision.Conflict("disagreement", "Another person proposed something else.");
        }

        var people = $"{open.ProposedBy}, {person.Id}";
        if (payment is { } id && await MatchAsync(work, open, id, people) is { } conflict)
        {
            return conflict;
        }

        await work.PostAsync(
            "update unmatched set state = $2, closed_at = hub_now(), closed_by = $3 where id = $1",
            open.Id, payment is null ? "Dismissed" : "Matched", people);
        if (payment is not null && (open.Told || open.State == "Credited"))
        {
            await matched.TellAsync(work, open.Connection, [(open.Entry, open.Detail)]);
        }

        await work.PostAsync(Reconciliation.StateSql, new[] { open.Entry });
        return new Decision.Done();
    }

    private async Task<Decision.Conflict?> MatchAsync(Work work, Open open, Guid payment, string people)
    {
        var attempt = await work.FirstAsync(
            """
            select a.outbound_id, a.no from payment p join attempt a on a.payment_id = p.id and a.no = p.attempt
            where p.id = $1 and a.connection = $2 and p.currency = $3
            """,
            r => (Outbound: r.GetGuid(0), No: r.GetInt32(1)), payment, open.Connection, open.Currency);
        if (attempt == default || open.Amount <= 0)
        {
            return new Decision.Conflict("no-such-booking", "No payment of this currency was sent over this connection under that id.");
        }

        var row = (await PaymentRow.LockAsync(work, [payment])).Single();
        var own = row.OwnSide == open.Side;
        await intake.TakeAsync(
            work, open.Connection,
            [
                new EvidenceRow(
                    $"people:{open.Id}", attempt.Outbound, payment, attempt.No, open.Inbound, "people",
                    new Evidence(own ? EvidenceKind.Settled : EvidenceKind.Returned, EvidenceScope.Payment, [])
                    {
                        Identity = Booking.NameOf(open.Identity, open.Detail),
                        // Two people hold it to be the payment's booking, whatever was taken off it.
                        Amount = own ? row.Amount : Sum.Of(open.Amount, row.Amount.Currency).Money,
                        Side = open.Side,
                        BookingDate = open.BookingDate,
                    }),
            ],
            people);
        await work.PostAsync(
            """
            insert into entry_match (entry_id, detail, outbound_id, payment_id, attempt, kind, by, at)
            values ($1, $2, $3, $4, $5, $6, $7, hub_now()) on conflict do nothing
            """,
            open.Entry, open.Detail, attempt.Outbound, payment, attempt.No, own ? "Settled" : "Returned", people);
        return null;
    }

    private sealed record Open(
        Guid Id, Guid Entry, int Detail, string Connection, BookingSide Side, decimal Amount, string Currency, string State,
        string? ProposedBy, Guid? Proposed, string Identity, DateOnly BookingDate, Guid Inbound, bool Told);
}
