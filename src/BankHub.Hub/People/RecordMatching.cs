using BankHub.Core.Findings;
using BankHub.Hub.Decode;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>Whose a person holds a bank's word to be.</summary>
/// <param name="Payment">The payment; null for none.</param>
/// <param name="Attempt">Which attempt of it, where it has several.</param>
/// <param name="Note">Why.</param>
public sealed record RecordFinding(Guid? Payment, int? Attempt, string Note);

/// <summary>
/// Two people say which payment a parked record is of that names several, contradicts itself or names nothing, or that it is of none: one
/// proposes, another one says the same of the payment as it still is. Then the bank's word is taken in as if it had named that attempt.
/// What is of no payment is off the list; it stays stored, and is still taken in when one of its names is learnt. So is a message that
/// nobody can read: it is no news any more, and <see cref="ParkedRetry"/> has it read again.
/// </summary>
public sealed class RecordMatching(Database database, EvidenceIntake intake, Orphans orphans)
{
    public Task<Decision> DecideAsync(Caller person, Guid parked, RecordFinding finding, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async work =>
            {
                var open = person.Sees != Caller.Everyone ? null : await work.FirstAsync(
                    """
                    select id, connection, subject, record, state, kind = 'record' and rule <> 'reconcile-failed' or kind = 'inbound'
                        and exists (select from inbound i where i.id = subject and i.state = 'Parked'),
                      proposed_by, proposed_payment, proposed_attempt, proposed_version
                    from parked where id = $1 for update
                    """,
                    r => new Open(
                        r.GetGuid(0), r.GetString(1), r.GetGuid(2), r.Text(3), r.GetString(4), r.GetBoolean(5),
                        new(r.Text(6), r.Id(7), r.Number(8), r.Number(9))),
                    parked);
                return open switch
                {
                    null => new Decision.NotFound(),
                    { State: not "Open" } => new Decision.Conflict("not-open", $"It is {open.State}."),
                    { Record: null } when finding.Payment is not null => new Decision.Conflict(
                        "no-match", "This is no word of one payment that could be matched; what was parked long ago is retried first."),
                    { MayBeNobodys: false } when finding.Payment is null => new Decision.Conflict(
                        "no-dismissal", "This is no word of a bank and no unread message, or a booking to be matched: retry it."),
                    _ => await WeighAsync(work, person, open, finding),
                };
            },
            cancellationToken);

    private async Task<Decision> WeighAsync(Work work, Caller person, Open open, RecordFinding finding)
    {
        var said = open.Record is null ? null : await orphans.LockAsync(work, open.Record);
        if (open.Record is not null && said is null)
        {
            return new Decision.Conflict("not-kept", "What it says is not kept, or does not open: let its message be read again.");
        }

        var (meant, conflict) = finding.Payment is { } payment
            ? await MeantAttempt.FindAsync(work, payment, finding.Attempt, open.Connection, said!.Amount?.Currency.Value) : (null, null);
        if (conflict is not null)
        {
            return conflict;
        }

        var named = said is null ? [] : await NamedAttempts.OfAsync(work, open.Connection, said);
        if (named.Count > 0 && (meant is null || !named.Contains((meant.Row.Id, meant.No))))
        {
            return new Decision.Conflict("names-another", "The record names payments or attempts, and is of one of them.");
        }

        if (open.Proposed.Weigh(person, finding.Payment, meant) is { } answer)
        {
            if (answer is Decision.Proposed)
            {
                await work.PostAsync(
                    """
                    update parked set proposed_by = $2, proposed_payment = $3, proposed_attempt = $4, proposed_version = $5, note = $6
                    where id = $1
                    """,
                    open.Id, person.Id, finding.Payment, meant?.No, meant?.Row.Version, Mask.Text(finding.Note));
            }

            return answer;
        }

        var people = $"{open.Proposed.By}, {person.Id}";
        await work.PostAsync(
            """
            update parked set state = $4, closed_at = hub_now(), closed_by = $5
            where state = 'Open' and (id = $1 or kind = 'record' and subject = $2 and record = $3)
            """,
            open.Id, open.Inbound, open.Record, meant is null ? "Dismissed" : "Closed", people);
        if (meant is not null)
        {
            await intake.TakeNamedAsync(
                work, open.Connection,
                new EvidenceRow(open.Record!, meant.Outbound, meant.Row.Id, meant.No, open.Inbound, EvidenceRow.People, said!), people);
        }

        return new Decision.Done();
    }

    /// <param name="MayBeNobodys">Whether it may be dismissed: what a fault kept from being matched is somebody's money.</param>
    private sealed record Open(
        Guid Id, string Connection, Guid Inbound, string? Record, string State, bool MayBeNobodys, Proposed Proposed);
}
