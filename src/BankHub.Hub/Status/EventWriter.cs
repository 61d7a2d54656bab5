using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>The only place where a payment's state is written: row, chained event and webhook in one set-wise statement each.</summary>
public static class EventWriter
{
    /// <summary>Appends one event to each payment and moves its row along; the rows must be locked by this transaction.</summary>
    public static async Task AppendAsync(Work work, IReadOnlyList<Transition> transitions)
    {
        if (transitions.Count == 0)
        {
            return;
        }

        // A transaction that waited for the row is older than what it waited for: a history never goes back in time.
        var now = await work.NowAsync();
        var events = transitions.Select(t => new EventRow(
            t.Row.Id, t.Row.Version + 1, t.Row.ChangedAt > now ? t.Row.ChangedAt : now, t.State.ToString(), t.Actor, t.Cause,
            t.Detail?.ToJsonString(), null)).ToArray();
        var hashes = transitions.Select((t, i) => EventChain.Next(t.Row.Chain, events[i])).ToArray();

        await work.PostAsync(
            """
            insert into event (payment_id, version, at, state, actor, cause, detail, hash)
            select t.id, t.version, t.at, t.state, t.actor, t.cause, t.detail, t.hash
            from unnest($1::timestamptz[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[])
              t(at, id, version, state, actor, cause, detail, hash)
            """,
            events.Select(e => e.At).ToArray(),
            events.Select(e => e.PaymentId).ToArray(),
            events.Select(e => e.Version).ToArray(),
            events.Select(e => e.State).ToArray(),
            events.Select(e => e.Actor).ToArray(),
            events.Select(e => e.Cause).ToArray(),
            events.Select(e => e.Detail).ToArray(),
            hashes);
        work.Tell(() => HubMeter.Moved([
            .. transitions.Where(t => t.State != t.Row.State).Select(t => (t.Row.Id, t.Row.Connection, t.State.ToString()))]));
        if (await MoveRowsAsync(work, transitions, events, hashes, now) > 0)
        {
            work.Wake(StepNames.Notify);
        }
    }

    /// <summary>Moves the rows along, and notes what their callers are to be told; how many notices that makes.</summary>
    private static async Task<long> MoveRowsAsync(
        Work work, IReadOnlyList<Transition> transitions, EventRow[] events, byte[][] hashes, DateTimeOffset now)
    {
        var (moved, told) = await work.FirstAsync(
            """
            with moved as (
              update payment p
              set state = t.state, version = t.version, chain = t.hash, attempt = t.attempt, returned = t.returned, frozen = t.frozen,
                  reason = t.reason, updated_at = t.at
              from unnest($1::timestamptz[], $2::uuid[], $3::int[], $4::text[], $5::bytea[], $6::int[], $7::numeric[], $8::bool[],
                $9::text[]) t(at, id, version, state, hash, attempt, returned, frozen, reason)
              where p.id = t.id and p.version = t.version - 1
              returning p.id, p.version, p.caller),
            told as (
              insert into notification (payment_id, version, caller, due_at)
              select m.id, m.version, c.id, $10 from moved m join caller c on c.id = m.caller and c.webhook_url is not null
              returning payment_id)
            select (select count(*) from moved), (select count(*) from told)
            """,
            r => (r.GetInt64(0), r.GetInt64(1)),
            events.Select(e => e.At).ToArray(),
            events.Select(e => e.PaymentId).ToArray(),
            events.Select(e => e.Version).ToArray(),
            events.Select(e => e.State).ToArray(),
            hashes,
            transitions.Select(t => t.Attempt).ToArray(),
            transitions.Select(t => t.Returned).ToArray(),
            transitions.Select(t => t.Frozen).ToArray(),
            transitions.Select(t => t.Reason).ToArray(),
            now);
        if (moved != transitions.Count)
        {
            throw new InvalidOperationException("A payment changed although its row was locked.");
        }

        return told;
    }
}
