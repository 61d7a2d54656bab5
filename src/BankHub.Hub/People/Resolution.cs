using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>What a person holds to be true of a payment in doubt, or of one about which its bank is silent.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Evidence">What it is based on, in words.</param>
/// <param name="Version">The payment's version that the person looked at.</param>
public sealed record PaymentFinding(Outcome Outcome, string Evidence, int Version);

/// <summary>
/// Ends a doubt that no inquiry could end, or a silence in which the bank's answer is overdue: one person proposes, another one says the
/// same of the same version. Bound to attempt and version: when anything was learnt in between, both look again.
/// </summary>
public sealed class Resolution(Database database, IIdSource ids, StatusWriter status, Catalog.Catalog catalog)
{
    public Task<Decision> ResolveAsync(Caller person, Guid payment, PaymentFinding finding, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
            async work =>
            {
                if (!await Sight.OfPaymentAsync(work, person, payment))
                {
                    return new Decision.NotFound();
                }

                var row = (await PaymentRow.LockAsync(work, [payment])).Single();
                if (!finding.Outcome.Of.ContainsKey(row.State))
                {
                    return finding.Outcome.Missed(row.State);
                }

                if (row.Version != finding.Version)
                {
                    return new Decision.Conflict("version", $"The payment is at version {row.Version}: look at it again.");
                }

                return (finding.Outcome.IsOfSilence
                        ? await Silence.RefusalAsync(work, catalog, await MessageAsync(work, row), row.State) : null)
                    ?? await DecideAsync(work, person, row, finding);
            },
            cancellationToken);

    private async Task<Decision> DecideAsync(Work work, Caller person, PaymentRow row, PaymentFinding finding)
    {
        // What was proposed for an older version is void: something was learnt since.
        await work.PostAsync(
            "delete from resolution where payment_id = $1 and second is null and (attempt <> $2 or version <> $3)",
            row.Id, row.Attempt, row.Version);
        if (await DecidedAsync(work, row) is { } decided)
        {
            return await AgainAsync(work, person, row, finding, decided);
        }

        var open = await work.FirstAsync(
            "select id, first, outcome from resolution where payment_id = $1 and attempt = $2 and second is null",
            r => new Proposal(r.GetGuid(0), r.GetString(1), r.GetString(2)), row.Id, row.Attempt);
        if (open is null || (open.First == person.Id && open.Outcome != finding.Outcome.Word))
        {
            await ProposeAsync(work, person, row, finding, open);
            return new Decision.Proposed();
        }

        if (open.First == person.Id)
        {
            return new Decision.Conflict("second-person", "You proposed this: another person has to confirm it.");
        }

        if (open.Outcome != finding.Outcome.Word)
        {
            return new Decision.Conflict("disagreement", $"Another person holds the opposite: {open.Outcome}.");
        }

        return finding.Outcome.IsOfSilence
            ? await BreakAsync(work, person, row, finding.Outcome, open)
            : await ConfirmAsync(work, person, row, finding, open);
    }

    // What two people said already, and has yet to count.
    private static Task<Proposal?> DecidedAsync(Work work, PaymentRow row) => work.FirstAsync(
        """
        select id, first, outcome, second from resolution
        where payment_id = $1 and attempt = $2 and version = $3 and second is not null order by second_at desc limit 1
        """,
        r => new Proposal(r.GetGuid(0), r.GetString(1), r.GetString(2)) { Second = r.GetString(3) }, row.Id, row.Attempt, row.Version);

    // Whoever holds the opposite takes it back: nothing left for it, and two people have to agree anew.
    private async Task<Decision> AgainAsync(Work work, Caller person, PaymentRow row, PaymentFinding finding, Proposal decided)
    {
        if (decided.Outcome != finding.Outcome.Word)
        {
            await ProposeAsync(work, person, row, finding, decided);
            return new Decision.Proposed();
        }

        var message = await MessageAsync(work, row);
        await Voiding.LockChainAsync(work, message);
        var refusal = await MessageDoubt.RefusalAsync(work, message, row.Id, finding.Outcome == Outcome.Reached);
        return refusal ?? (await MessageDoubt.AreUndecidedAsync(work, message)
            ? new Decision.Conflict(
                "decided", "Two people said that it never left: that counts when it is said of every payment of its message.")
            : await ApplyAsync(work, row, message, decided));
    }

    private async Task ProposeAsync(Work work, Caller person, PaymentRow row, PaymentFinding finding, Proposal? before)
    {
        await work.PostAsync("delete from resolution where id = $1", before?.Id ?? Guid.Empty);
        await work.PostAsync(
            """
            insert into resolution (id, payment_id, attempt, outcome, evidence, version, first, first_at)
            values ($1, $2, $3, $4, $5, $6, $7, hub_now())
            """,
            ids.NewId(), row.Id, row.Attempt, finding.Outcome.Word, Mask.Text(finding.Evidence), finding.Version,
            person.Id);
    }

    // The message is locked first: of two of its payments that are decided at once, neither would see the other one.
    private async Task<Decision> ConfirmAsync(Work work, Caller person, PaymentRow row, PaymentFinding finding, Proposal open)
    {
        var message = await MessageAsync(work, row);
        await Voiding.LockChainAsync(work, message);
        if (await MessageDoubt.RefusalAsync(work, message, row.Id, finding.Outcome == Outcome.Reached) is { } refusal)
        {
            return refusal;
        }

        await SecondAsync(work, person, open);
        if (finding.Outcome == Outcome.NeverLeft && await MessageDoubt.AreUndecidedAsync(work, message))
        {
            return new Decision.Proposed();
        }

        return await ApplyAsync(work, row, message, open with { Second = person.Id });
    }

    private static Task SecondAsync(Work work, Caller person, Proposal open) =>
        work.PostAsync("update resolution set second = $2, second_at = hub_now() where id = $1", open.Id, person.Id);

    // What the bank did with one payment says nothing of the others in its message, nor of the message.
    private async Task<Decision> BreakAsync(Work work, Caller person, PaymentRow row, Outcome outcome, Proposal open)
    {
        await SecondAsync(work, person, open);
        return await SayAsync(work, row, await MessageAsync(work, row), open with { Second = person.Id }, outcome.Of[row.State]);
    }

    private async Task<Decision> ApplyAsync(Work work, PaymentRow row, Guid message, Proposal said)
    {
        var reached = said.Outcome == Outcome.Reached.Word;
        await MessageDoubt.EndAsync(work, message, reached);
        return await SayAsync(work, row, message, said, reached ? EvidenceKind.Reached : EvidenceKind.NeverLeft);
    }

    private async Task<Decision> SayAsync(Work work, PaymentRow row, Guid message, Proposal said, EvidenceKind kind)
    {
        await EvidenceRow.InsertAsync(work, [new EvidenceRow(
            $"people:{said.Id}", message, row.Id, row.Attempt, null, EvidenceRow.People, new Evidence(kind, EvidenceScope.Payment, []))]);
        await status.RefreshAsync(work, new Dictionary<Guid, string> { [row.Id] = "resolve" }, $"{said.First}, {said.Second}");
        return new Decision.Done();
    }

    private static Task<Guid> MessageAsync(Work work, PaymentRow row) => work.FirstAsync(
        "select outbound_id from attempt where payment_id = $1 and no = $2", r => r.GetGuid(0), row.Id, row.Attempt);

    private sealed record Proposal(Guid Id, string First, string Outcome)
    {
        public string? Second { get; init; }
    }
}
