using BankHub.Core.Findings;
using BankHub.Hub.Decode;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>Whose a person holds a bank's word to be.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Attempt">Which attempt of it, where it has several.</param>
/// <param name="Note">Why.</param>
public sealed record RecordFinding(Guid Payment, int? Attempt, string Note);

/// <summary>
/// Two people say which payment a parked record is of that names several, contradicts itself or names nothing: one proposes, another one
/// says the same of the payment as it still is. Then the bank's word is taken in as if it had named that attempt.
/// </summary>
public sealed class RecordMatching(Database database, EvidenceIntake intake, Orphans orphans)
{
    public Task<Decision> DecideAsync(Caller person, Guid parked, RecordFinding finding, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async work =>
            {
                var open = person.Sees != Caller.Everyone ? null : await work.FirstAsync(
                    """
                    select id, connection, subject, record, state, proposed_by, proposed_payment, proposed_attempt, proposed_version
                    from parked where id = $1 for update
                    """,
                    r => new Open(
                        r.GetGuid(0), r.GetString(1), r.GetGuid(2), r.Text(3), r.GetString(4),
                        new(r.Text(5), r.Id(6), r.Number(7), r.Number(8))),
                    parked);
                return open switch
                {
                    null => new Decision.NotFound(),
                    { State: not "Open" } => new Decision.Conflict("not-open", $"It is {open.State}."),
                    { Record: null } => new Decision.Conflict(
                        "no-match", "This is no word of one payment that could be matched; what was parked long ago is retried first."),
                    _ => await WeighAsync(work, person, open, open.Record, finding),
                };
            },
            cancellationToken);

    private async Task<Decision> WeighAsync(Work work, Caller person, Open open, string record, RecordFinding finding)
    {
        if (await orphans.LockAsync(work, record) is not { } said)
        {
            return new Decision.Conflict("not-kept", "What it says is not kept, or does not open: let its message be read again.");
        }

        var (meant, conflict) = await MeantAttempt.FindAsync(
            work, finding.Payment, finding.Attempt, open.Connection, said.Amount?.Currency.Value);
        if (meant is null)
        {
            return conflict!;
        }

        var named = await NamedAttempts.OfAsync(work, open.Connection, said);
        if (named.Count > 0 && !named.Contains((meant.Row.Id, meant.No)))
        {
            return new Decision.Conflict("names-another", "The record names other payments or attempts, and not this one.");
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
                    open.Id, person.Id, finding.Payment, meant.No, meant.Row.Version, Mask.Text(finding.Note));
            }

            return answer;
        }

        var people = $"{open.Proposed.By}, {person.Id}";
        await work.PostAsync(
            """
            update parked set state = 'Closed', closed_at = hub_now(), closed_by = $3
            where kind = 'record' and subject = $1 and record = $2 and state = 'Open'
            """,
            open.Inbound, record, people);
        await intake.TakeNamedAsync(
            work, open.Connection,
            new EvidenceRow(record, meant.Outbound, meant.Row.Id, meant.No, open.Inbound, EvidenceRow.People, said), people);
        return new Decision.Done();
    }

    private sealed record Open(Guid Id, string Connection, Guid Inbound, string? Record, string State, Proposed Proposed);
}
