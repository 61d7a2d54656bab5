using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>What a person holds to be true of a message in doubt, with all of its payments.</summary>
/// <param name="Reached">The bytes reached the bank; otherwise they never left.</param>
/// <param name="Evidence">What it is based on, in words.</param>
public sealed record MessageFinding(bool Reached, string Evidence);

/// <summary>
/// Ends the doubt about a message at once for all of its payments: what a person says of it is said of each payment in doubt, as it is at
/// that moment, as <see cref="Resolution"/> takes it of one. It takes two people for every one of them.
/// </summary>
public sealed class MessageResolution(Database database, IIdSource ids, Alarms alarms)
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
                var doubted = await DoubtedAsync(work, chain);
                return doubted.Length == 0 ? new Decision.Conflict("not-in-doubt", "None of its payments is in doubt.")
                    : await MessageDoubt.RefusalAsync(work, chain, Guid.Empty, finding.Reached)
                    ?? await DecideAsync(work, person, chain, doubted, finding);
            },
            cancellationToken);

    private static async Task<PaymentRow[]> DoubtedAsync(Work work, Guid message)
    {
        var carried = (await work.QueryAsync(
            "select payment_id, no from attempt where outbound_id = $1", r => (r.GetGuid(0), r.GetInt32(1)), message)).ToHashSet();
        var rows = await PaymentRow.LockAsync(work, [.. carried.Select(c => c.Item1)]);
        return [.. rows.Where(r => r.State == PaymentState.InDoubt && carried.Contains((r.Id, r.Attempt)))];
    }

    private async Task<Decision> DecideAsync(Work work, Caller person, Guid message, PaymentRow[] doubted, MessageFinding finding)
    {
        var outcome = finding.Reached ? "reached" : "neverLeft";
        var said = (await SaidAsync(work, doubted)).ToDictionary(s => s.Payment);
        if (said.Values.Any(s => s.Second is null && s.First != person.Id && s.Outcome != outcome))
        {
            return new Decision.Conflict("disagreement", "Another person holds the opposite of one of its payments.");
        }

        // Whoever holds the opposite of what was said takes it back, and two people have to agree anew.
        var anew = doubted.Where(r => said.GetValueOrDefault(r.Id)?.Outcome != outcome).ToArray();
        var same = said.Values.Where(s => s.Outcome == outcome).ToArray();
        var own = same.Where(s => s.Second is null && s.First == person.Id).ToArray();
        var confirmed = same.Where(s => s.Second is null && s.First != person.Id).ToArray();
        await ProposeAsync(work, person, doubted, anew, outcome, finding.Evidence);
        await work.PostAsync(
            "update resolution set second = $2, second_at = hub_now() where id = any($1)",
            confirmed.Select(s => s.Id).ToArray(), person.Id);
        var agreed = same.Except(own).ToArray();
        if (finding.Reached
            ? agreed.Length > 0
            : anew.Length + own.Length == 0 && !await MessageDoubt.AreUndecidedAsync(work, message))
        {
            await ApplyAsync(work, person, message, agreed, finding.Reached);
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
    private async Task ApplyAsync(Work work, Caller person, Guid message, Said[] agreed, bool reached)
    {
        await EvidenceRow.InsertAsync(work, [.. agreed.Select(s => new EvidenceRow(
            $"people:{s.Id}", message, s.Payment, s.Attempt, null, EvidenceRow.People,
            new Evidence(reached ? EvidenceKind.Reached : EvidenceKind.NeverLeft, EvidenceScope.Payment, [])))]);
        await MessageDoubt.EndAsync(work, message, reached);
        await SpreadRows.AddAsync(work, message, "resolve");
        var of = await work.FirstAsync("select connection from outbound where id = $1", r => r.GetString(0), message);
        var people = agreed.SelectMany(s => new[] { s.First, s.Second ?? person.Id }).Distinct().Order(StringComparer.Ordinal);
        await alarms.RaiseAsync(
            work, $"resolved:{agreed[0].Id}", "notice", of, "message-resolved", message.ToString(),
            $"{string.Join(", ", people)} hold that the message {(reached ? "reached the bank" : "never left")} with all of its payments.");
    }

    private sealed record Said(Guid Id, Guid Payment, int Attempt, string Outcome, string First, string? Second);
}
