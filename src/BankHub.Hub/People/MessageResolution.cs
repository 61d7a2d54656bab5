using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>What a person holds to be true of all payments of a message that are in doubt, or about which its bank is silent.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Evidence">What it is based on, in words.</param>
public sealed record MessageFinding(Outcome Outcome, string Evidence);

/// <summary>
/// Ends the doubt about a message, or the silence of its bank, at once for all of its payments: what a person says of it is said of each
/// payment in that state, as it is at that moment, as <see cref="Resolution"/> takes it of one. It takes two people for every one of them.
/// </summary>
public sealed class MessageResolution(Database database, IIdSource ids, Alarms alarms, Catalog.Catalog catalog)
{
    public Task<Decision> ResolveAsync(Caller person, Guid message, MessageFinding finding, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
            async work =>
            {
                // A message may carry the payments of several callers.
                var root = person.Sees != Caller.Everyone ? null : await work.FirstAsync<Guid?>(
                    "select root_id from outbound where id = $1 and effect in ('Prepare', 'Execute')", r => r.GetGuid(0), message);
                if (root is not { } chain)
                {
                    return new Decision.NotFound();
                }

                // The message before its members, as Send and Spread take them.
                await Voiding.LockChainAsync(work, chain);
                var meant = await MeantAsync(work, chain, finding.Outcome.Of);
                if (meant.Length == 0)
                {
                    return finding.Outcome.IsOfSilence
                        ? new Decision.Conflict("not-silent", "None of its payments is Sent or Acknowledged.")
                        : new Decision.Conflict("not-in-doubt", "None of its payments is in doubt.");
                }

                var refusals = await RefusalsAsync(work, chain, meant, finding.Outcome);
                PaymentRow[] open = [.. meant.Where(r => refusals[r.State] is null)];
                return open.Length == 0 ? refusals.Values.First()! : await DecideAsync(work, person, chain, open, finding);
            },
            cancellationToken);

    // Of some of its payments the bank may have said more than of others, and owe its next word later.
    private async Task<SortedDictionary<PaymentState, Decision.Conflict?>> RefusalsAsync(
        Work work, Guid message, PaymentRow[] meant, Outcome outcome)
    {
        var refusals = new SortedDictionary<PaymentState, Decision.Conflict?>();
        foreach (var state in meant.Select(r => r.State).Distinct())
        {
            refusals[state] = outcome.IsOfSilence
                ? await Silence.RefusalAsync(work, catalog, message, state)
                : await MessageDoubt.RefusalAsync(work, message, Guid.Empty, outcome == Outcome.Reached);
        }

        return refusals;
    }

    private static async Task<PaymentRow[]> MeantAsync(Work work, Guid message, IReadOnlyDictionary<PaymentState, EvidenceKind> of)
    {
        var carried = (await work.QueryAsync(
            "select payment_id, no from attempt where outbound_id = $1", r => (r.GetGuid(0), r.GetInt32(1)), message)).ToHashSet();
        var rows = await PaymentRow.LockAsync(work, [.. carried.Select(c => c.Item1)]);
        return [.. rows.Where(r => of.ContainsKey(r.State) && carried.Contains((r.Id, r.Attempt)))];
    }

    private async Task<Decision> DecideAsync(Work work, Caller person, Guid message, PaymentRow[] meant, MessageFinding finding)
    {
        var outcome = finding.Outcome.Word;
        var said = (await SaidAsync(work, meant)).ToDictionary(s => s.Payment);
        if (said.Values.Any(s => s.Second is null && s.First != person.Id && s.Outcome != outcome))
        {
            return new Decision.Conflict("disagreement", "Another person holds the opposite of one of its payments.");
        }

        // Whoever holds the opposite of what was said takes it back, and two people have to agree anew.
        var anew = meant.Where(r => said.GetValueOrDefault(r.Id)?.Outcome != outcome).ToArray();
        var same = said.Values.Where(s => s.Outcome == outcome).ToArray();
        var own = same.Where(s => s.Second is null && s.First == person.Id).ToArray();
        var confirmed = same.Where(s => s.Second is null && s.First != person.Id).ToArray();
        await ProposeAsync(work, person, meant, anew, outcome, finding.Evidence);
        await work.PostAsync(
            "update resolution set second = $2, second_at = hub_now() where id = any($1)",
            confirmed.Select(s => s.Id).ToArray(), person.Id);
        var agreed = same.Except(own).ToArray();
        if (finding.Outcome.IsOfSilence && agreed.Length > 0)
        {
            await ApplyAsync(work, person, message, meant, agreed, finding.Outcome);
            return anew.Length + own.Length == 0 ? new Decision.Done() : new Decision.Proposed();
        }

        if (finding.Outcome == Outcome.Reached
            ? agreed.Length > 0
            : anew.Length + own.Length == 0 && !await MessageDoubt.AreUndecidedAsync(work, message))
        {
            await MessageDoubt.EndAsync(work, message, finding.Outcome == Outcome.Reached);
            await ApplyAsync(work, person, message, meant, agreed, finding.Outcome);
            return new Decision.Done();
        }

        return anew.Length + confirmed.Length > 0 ? new Decision.Proposed()
            : own.Length > 0 ? new Decision.Conflict("second-person", "You proposed this: another person has to confirm it.")
            : new Decision.Conflict(
                "decided", "Two people said that it never left: that counts when it is said of every payment of the message.");
    }

    // What was said of a payment as it is now.
    private static Task<List<Said>> SaidAsync(Work work, PaymentRow[] doubted) => work.QueryAsync(
        """
        select distinct on (r.payment_id) r.id, r.payment_id, r.attempt, r.outcome, r.first, r.second
        from unnest($1::uuid[], $2::int[], $3::int[]) t(id, attempt, version)
        join resolution r on r.payment_id = t.id and r.attempt = t.attempt and r.version = t.version
        order by r.payment_id, r.first_at desc
        """,
        r => new Said(r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.Text(5)),
        doubted.Select(r => r.Id).ToArray(), doubted.Select(r => r.Attempt).ToArray(), doubted.Select(r => r.Version).ToArray());

    private async Task ProposeAsync(
        Work work, Caller person, PaymentRow[] doubted, PaymentRow[] anew, string outcome, string evidence)
    {
        // What was proposed before something was learnt is void.
        await work.PostAsync(
            """
            delete from resolution r using unnest($1::uuid[], $2::int[], $3::int[]) t(id, attempt, version)
            where r.payment_id = t.id and r.second is null and (r.attempt, r.version) <> (t.attempt, t.version)
            """,
            doubted.Select(r => r.Id).ToArray(), doubted.Select(r => r.Attempt).ToArray(), doubted.Select(r => r.Version).ToArray());
        var (payments, attempts) = (anew.Select(r => r.Id).ToArray(), anew.Select(r => r.Attempt).ToArray());
        await work.PostAsync(
            """
            delete from resolution r using unnest($1::uuid[], $2::int[], $3::int[]) t(id, attempt, version)
            where r.payment_id = t.id and r.attempt = t.attempt and r.version = t.version
            """,
            payments, attempts, anew.Select(r => r.Version).ToArray());
        await work.PostAsync(
            """
            insert into resolution (id, payment_id, attempt, version, outcome, evidence, first, first_at)
            select t.*, $5, $6, $7, hub_now() from unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[]) t
            """,
            anew.Select(_ => ids.NewId()).ToArray(), payments, attempts, anew.Select(r => r.Version).ToArray(), outcome,
            Mask.Text(evidence), person.Id);
    }

    // The news is carried to the payments piece by piece, as any news of a whole message.
    private async Task ApplyAsync(Work work, Caller person, Guid message, PaymentRow[] meant, Said[] agreed, Outcome outcome)
    {
        var states = meant.ToDictionary(r => r.Id, r => r.State);
        await EvidenceRow.InsertAsync(work, [.. agreed.Select(s => new EvidenceRow(
            $"people:{s.Id}", message, s.Payment, s.Attempt, null, EvidenceRow.People,
            new Evidence(outcome.Of[states[s.Payment]], EvidenceScope.Payment, [])))]);
        await SpreadRows.AddAsync(work, message, "resolve");
        var of = await work.FirstAsync("select connection from outbound where id = $1", r => r.GetString(0), message);
        var people = agreed.SelectMany(s => new[] { s.First, s.Second ?? person.Id }).Distinct().Order(StringComparer.Ordinal);
        await alarms.RaiseAsync(
            work, $"resolved:{agreed[0].Id}", "notice", of, "message-resolved", message.ToString(),
            $"{string.Join(", ", people)} hold that the message {outcome.Told} with {(outcome.IsOfSilence ? agreed.Length : "all")} of its "
            + "payments.");
    }

    private sealed record Said(Guid Id, Guid Payment, int Attempt, string Outcome, string First, string? Second);
}
