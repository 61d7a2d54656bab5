using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Hub.Decode;
using BankHub.Hub.Reconcile;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>Whose a person holds a booking to be.</summary>
/// <param name="Payment">The payment that was booked, or that came back; null for none.</param>
/// <param name="Attempt">Which attempt of it, where it has several.</param>
/// <param name="Note">Why.</param>
public sealed record BookingFinding(Guid? Payment, int? Attempt, string Note);

/// <summary>
/// Two people say whose a booking is that the hub could not match, or that it is nobody's: one proposes, another one says the same of the
/// payment as it still is.
/// </summary>
public sealed class Matching(Database database, EvidenceIntake intake, MatchedCredits matched)
{
    /// <param name="person">Who says so.</param>
    /// <param name="unmatched">The booking, or one transaction of it.</param>
    /// <param name="finding">Whose it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Decision> DecideAsync(
        Caller person, Guid unmatched, BookingFinding finding, CancellationToken cancellationToken) => database.TransactAsync(
        async work =>
        {
            var open = person.Sees != Caller.Everyone ? null : await work.FirstAsync(
                """
                select u.id, u.entry_id, u.detail, u.connection, u.side, u.amount, u.currency, u.state, u.proposed_by, u.proposed_payment,
                  e.identity, e.booking_date, e.inbound_id, u.credited_at is not null, u.proposed_attempt, u.proposed_version,
                  e.reversal, u.reason = 'direction-differs'
                from unmatched u cross join lateral (select * from statement_entry x where x.id = u.entry_id offset 0) e
                where u.id = $1 for update of u
                """,
                r => new Open(
                    r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetString(3), Enum.Parse<BookingSide>(r.GetString(4)), r.GetDecimal(5),
                    r.GetString(6), r.GetString(7), r.Text(8), r.Id(9), r.GetString(10), r.Date(11), r.GetGuid(12), r.GetBoolean(13),
                    r.Number(14), r.Number(15), r.GetBoolean(16), r.GetBoolean(17)),
                unmatched);
            return open is null ? new Decision.NotFound()
                : open.State is not ("Open" or "Credited") ? new Decision.Conflict("not-open", $"It is {open.State}.")
                : await WeighAsync(work, person, open, finding);
        },
        cancellationToken);

    private async Task<Decision> WeighAsync(Work work, Caller person, Open open, BookingFinding finding)
    {
        var (booked, conflict) = finding.Payment is { } payment
            ? await MeantAttempt.FindAsync(work, payment, finding.Attempt, open.Connection, open.Currency) : (null, null);
        if (booked is not null && open.Amount <= 0)
        {
            return new Decision.Conflict("no-such-attempt", "Nothing was booked.");
        }

        if (conflict is not null)
        {
            return conflict;
        }

        var proposed = new Proposed(open.ProposedBy, open.Proposed, open.ProposedAttempt, open.ProposedVersion);
        if (proposed.Weigh(person, finding.Payment, booked) is { } answer)
        {
            if (answer is Decision.Proposed)
            {
                await work.PostAsync(
                    """
                    update unmatched set proposed_by = $2, proposed_payment = $3, proposed_attempt = $4, proposed_version = $5, note = $6
                    where id = $1
                    """,
                    open.Id, person.Id, finding.Payment, booked?.No, booked?.Row.Version, Mask.Text(finding.Note));
            }

            return answer;
        }

        var people = $"{open.ProposedBy}, {person.Id}";
        if (booked is not null)
        {
            await MatchAsync(work, open, booked, people);
        }

        await work.PostAsync(
            "update unmatched set state = $2, closed_at = hub_now(), closed_by = $3 where id = $1",
            open.Id, booked is null ? "Dismissed" : "Matched", people);
        if (booked is not null && (open.Told || open.State == "Credited"))
        {
            await matched.TellAsync(work, open.Connection, [(open.Entry, open.Detail)]);
        }

        await work.PostAsync(Reconciliation.StateSql, new[] { open.Entry });
        return new Decision.Done();
    }

    private async Task MatchAsync(Work work, Open open, MeantAttempt booked, string people)
    {
        var row = booked.Row;
        // On our own side it is the payment's booking, unless it took back what had come back: the bank says that it reverses a booking, or
        // it was a return to us and this payment did come back. What it seemed to be of another payment says nothing of this one.
        var takesBack = open.IsReversal || (open.IsOtherWay && row.Returned > 0);
        var settles = row.OwnSide == open.Side && !takesBack;
        await intake.TakeAsync(
            work, open.Connection,
            [
                new EvidenceRow(
                    $"people:{open.Id}", booked.Outbound, row.Id, booked.No, open.Inbound, EvidenceRow.People,
                    new Evidence(settles ? EvidenceKind.Settled : EvidenceKind.Returned, EvidenceScope.Payment, [])
                    {
                        Identity = Booking.NameOf(open.Identity, open.Detail),
                        // Two people hold it to be the payment's booking, whatever was taken off it.
                        Amount = settles ? row.Amount : Sum.Of(open.Amount, row.Amount.Currency).Money,
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
            open.Entry, open.Detail, booked.Outbound, row.Id, booked.No, settles ? "Settled" : "Returned", people);
    }

    /// <param name="IsReversal">Whether the bank says that it reverses another booking.</param>
    /// <param name="IsOtherWay">Whether it went the other way than what it seemed to be.</param>
    private sealed record Open(
        Guid Id, Guid Entry, int Detail, string Connection, BookingSide Side, decimal Amount, string Currency, string State,
        string? ProposedBy, Guid? Proposed, string Identity, DateOnly BookingDate, Guid Inbound, bool Told,
        int? ProposedAttempt, int? ProposedVersion, bool IsReversal, bool IsOtherWay);
}
