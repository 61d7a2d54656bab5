using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Seals the next step of a protocol: unique by (message answered, step), and never from a replay.</summary>
public sealed class FollowUps(IIdSource ids, Bodies bodies, Sequences sequences, Parking parking)
{
    public async Task AddAsync(Work work, string connection, IReadOnlyList<Found<DecodedFollowUp>> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var asked = found.Select(f => f.Claim.Asked).OfType<OutboundRow>().ToArray();
        var executed = await ExecutedAsync(work, [.. found.Where(ExecutesAfterInquiry).Select(f => f.Claim.Asked!.RootId).Distinct()]);
        var (stands, closed) = await StandingAsync(work, asked);
        var next = new List<(NewOutbound Outbound, Found<DecodedFollowUp> From)>();
        foreach (var one in found.Where(f => f.Claim.Asked is null || stands.Add((f.Claim.Asked.Id, f.Item.Step))))
        {
            var row = one.Claim.Row;
            if (Forbidden(one, closed, executed) is { } forbidden)
            {
                await parking.ParkAsync(work, "record", row.Id, one.Ordinal, connection, forbidden.Rule, forbidden.Reason);
            }
            else
            {
                next.Add((await NextAsync(work, one.Claim.Asked!, one.Item), one));
            }
        }

        var isNew = (await NewOutbound.SealAsync(work, bodies, [.. next.Select(n => n.Outbound)])).ToHashSet();
        await ReferenceRow.LearnAsync(
            work, connection, [.. next.Where(n => isNew.Contains(n.Outbound.Id)).SelectMany(n => Names(n.From))]);
    }

    private async Task<NewOutbound> NextAsync(Work work, OutboundRow asked, DecodedFollowUp followUp) =>
        new(ids.NewId(), asked.Connection, ids.NewReference(16), followUp.Message)
        {
            Product = asked.Product,
            RootId = asked.RootId,
            ParentId = asked.Id,
            Step = followUp.Step,
            PaymentId = asked.PaymentId,
            Attempt = asked.Attempt,
            Members = asked.Members,
            Total = asked.Total,
            Sequence = await sequences.NextAsync(asked.Connection, "message", work.CancellationToken),
            BusinessDate = asked.BusinessDate,
            ValueDate = asked.ValueDate,
            NotAfter = followUp.Message.Effect == Effect.Execute ? asked.NotAfter : null,
        };

    private static IEnumerable<ReferenceRow> Names(Found<DecodedFollowUp> from)
    {
        var asked = from.Claim.Asked!;
        return from.Item.References.Select(r => new ReferenceRow(r, asked.RootId, asked.PaymentId, asked.Attempt));
    }

    /// <summary>
    /// The steps that stand already, and the roots of which nothing that moves money may follow; what is not voided stays so until the
    /// commit.
    /// </summary>
    private static async Task<(HashSet<(Guid Asked, string Step)> Stands, Dictionary<Guid, string> Closed)> StandingAsync(
        Work work, OutboundRow[] asked)
    {
        if (asked.Length == 0)
        {
            return ([], []);
        }

        var (steps, roots) = await work.QueryAsync(
            new Query<(Guid Asked, string Step)>(
                "select parent_id, step from outbound where parent_id = any($1)", r => (r.GetGuid(0), r.GetString(1)),
                asked.Select(a => a.Id).Distinct().ToArray()),
            new Query<(Guid Id, bool IsVoid, bool IsRestored)>(
                """
                select id, state = 'Voided', restored or exists (select from timeline t where t.since > created_at)
                from outbound where id = any($1) order by id for share
                """,
                r => (r.GetGuid(0), r.GetBoolean(1), r.GetBoolean(2)), asked.Select(a => a.RootId).Distinct().ToArray()));
        return ([.. steps], roots.Where(r => r.IsVoid || r.IsRestored)
            .ToDictionary(r => r.Id, r => r.IsVoid ? "chain-is-void" : "chain-was-restored"));
    }

    private static bool ExecutesAfterInquiry(Found<DecodedFollowUp> found) =>
        found.Item.Message.Effect == Effect.Execute && found.Claim.Asked is { Effect: Effect.Inquire };

    // Locked for itself: of two answers to two inquiries only one may find that nothing was executed.
    private static async Task<HashSet<Guid>> ExecutedAsync(Work work, Guid[] roots)
    {
        if (roots.Length == 0)
        {
            return [];
        }

        await work.ExecuteAsync("select from outbound where id = any($1) order by id for update", roots);
        return [.. await work.QueryAsync(
            """
            select root_id from outbound where root_id = any($1) and effect = 'Execute'
              and (first_sent_at is not null or state in ('Sealed', 'Sending', 'Answered', 'Sent', 'InDoubt'))
            """,
            r => r.GetGuid(0), roots)];
    }

    /// <summary>Why this step must not be taken, or null.</summary>
    private static (string Rule, string Reason)? Forbidden(
        Found<DecodedFollowUp> found, Dictionary<Guid, string> closed, HashSet<Guid> executed)
    {
        var (step, effect) = (found.Item.Step, found.Item.Message.Effect);
        if (found.Claim.Asked is not { } asked)
        {
            return ("step-without-question", "Only an answer can ask for another step.");
        }

        // A question because of a late answer looks and does nothing else: nothing is in doubt that could be undone.
        if (asked.Step?.StartsWith("late-", StringComparison.Ordinal) == true && effect is (Effect.Execute or Effect.Cancel))
        {
            return ("late-inquiry-would-act", $"A question about a late answer would lead to {step}.");
        }

        // Every inquiry has steps of its own: what moves money is once in the chain, whoever asked.
        if (ExecutesAfterInquiry(found) && !executed.Add(asked.RootId))
        {
            return ("second-execution", $"The message was executed or is about to be: its step {step} is not taken again.");
        }

        // What follows may have been sent already in the time that a restore lost.
        if (closed.TryGetValue(asked.RootId, out var rule) && effect is (Effect.Prepare or Effect.Execute))
        {
            return (rule, $"The message was voided, or the database restored since: its step {step} is not taken.");
        }

        return found.Claim.Row.Replay ? ("replay-would-send", $"A replay would send the step {step}.") : null;
    }
}
