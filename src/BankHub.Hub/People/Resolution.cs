using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>What a person holds to be true of a payment in doubt.</summary>
/// <param name="Reached">The bytes reached the bank; otherwise they never left.</param>
/// <param name="Evidence">What it is based on, in words.</param>
/// <param name="Version">The payment's version that the person looked at.</param>
public sealed record DoubtFinding(bool Reached, string Evidence, int Version);

/// <summary>
/// Ends a doubt that no inquiry could end: one person proposes, another one says the same of the same version. Bound to attempt and
/// version: when anything was learnt in between, both look again.
/// </summary>
public sealed class Resolution(Database database, IIdSource ids, StatusWriter status)
{
    public Task<Decision> ResolveAsync(Caller person, Guid payment, DoubtFinding finding, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
            async work =>
            {
                if (!await Sight.OfPaymentAsync(work, person, payment))
                {
                    return new Decision.NotFound();
                }

                var row = (await PaymentRow.LockAsync(work, [payment])).Single();
                if (row.State != PaymentState.InDoubt)
                {
                    return new Decision.Conflict("not-in-doubt", $"The payment is {row.State}, not InDoubt.");
                }

                return row.Version == finding.Version
                    ? await DecideAsync(work, person, row, finding)
                    : new Decision.Conflict("version", $"The payment is at version {row.Version}: look at it again.");
            },
            cancellationToken);

    private async Task<Decision> DecideAsync(Work work, Caller person, PaymentRow row, DoubtFinding finding)
    {
        // What was proposed for an older version is void: something was learnt since.
        await work.PostAsync(
            "delete from resolution where payment_id = $1 and second is null and (attempt <> $2 or version <> $3)",
            row.Id, row.Attempt, row.Version);
        var open = await work.FirstAsync(
            "select id, first, outcome from resolution where payment_id = $1 and attempt = $2 and second is null",
            r => new Proposal(r.GetGuid(0), r.GetString(1), r.GetString(2)), row.Id, row.Attempt);
        if (open is null || (open.First == person.Id && open.Outcome != Outcome(finding)))
        {
            await ProposeAsync(work, person, row, finding, open);
            return new Decision.Proposed();
        }

        if (open.First == person.Id)
        {
            return new Decision.Conflict("second-person", "You proposed this: another person has to confirm it.");
        }

        if (open.Outcome != Outcome(finding))
        {
            return new Decision.Conflict("disagreement", $"Another person holds the opposite: {open.Outcome}.");
        }

        await ConfirmAsync(work, person, row, finding, open);
        return new Decision.Done();
    }

    private async Task ProposeAsync(Work work, Caller person, PaymentRow row, DoubtFinding finding, Proposal? before)
    {
        await work.PostAsync("delete from resolution where id = $1", before?.Id ?? Guid.Empty);
        await work.PostAsync(
            """
            insert into resolution (id, payment_id, attempt, outcome, evidence, version, first, first_at)
            values ($1, $2, $3, $4, $5, $6, $7, hub_now())
            """,
            ids.NewId(), row.Id, row.Attempt, Outcome(finding), finding.Evidence, finding.Version, person.Id);
    }

    private async Task ConfirmAsync(Work work, Caller person, PaymentRow row, DoubtFinding finding, Proposal open)
    {
        await work.PostAsync("update resolution set second = $2, second_at = hub_now() where id = $1", open.Id, person.Id);
        var message = await work.FirstAsync(
            "select outbound_id from attempt where payment_id = $1 and no = $2", r => r.GetGuid(0), row.Id, row.Attempt);
        var kind = finding.Reached ? EvidenceKind.Reached : EvidenceKind.NeverLeft;
        await EvidenceRow.InsertAsync(work, [new EvidenceRow(
            $"people:{open.Id}", message, row.Id, row.Attempt, null, EvidenceRow.People, new Evidence(kind, EvidenceScope.Payment, []))]);
        await EndDoubtAsync(work, message);
        await status.RefreshAsync(work, new Dictionary<Guid, string> { [row.Id] = "resolve" }, $"{open.First}, {person.Id}");
    }

    // A message is resolved with the last of its payments, and watched again like any other if one of them reached the bank. It is locked
    // first: of the last two, each would still see the other one in doubt.
    private static async Task EndDoubtAsync(Work work, Guid message)
    {
        await Voiding.LockChainAsync(work, message);
        var ended = await work.QueryAsync(
            """
            with member as (
              select coalesce(bool_or(e.kind = 'Reached'), false) is_there, count(e.key) > 0 is_known
              from attempt a left join evidence e on e.payment_id = a.payment_id and e.attempt = a.no and e.kind in ('Reached', 'NeverLeft')
              where a.outbound_id = $1 group by a.payment_id, a.no),
            found as (select bool_and(is_known) are_known, bool_or(is_there) is_there from member)
            update outbound set state = case when f.is_there then 'Sent' else 'Voided' end, due_at = hub_now(),
              sent_at = case when f.is_there then coalesce(sent_at, hub_now()) else sent_at end
            from found f where root_id = $1 and effect in ('Prepare', 'Execute') and state = 'InDoubt' and f.are_known returning id
            """,
            r => r.GetGuid(0), message);
        await Parking.CloseAsync(work, "outbound", [.. ended], "resolve");
    }

    private static string Outcome(DoubtFinding finding) => finding.Reached ? "reached" : "neverLeft";

    private sealed record Proposal(Guid Id, string First, string Outcome);
}
