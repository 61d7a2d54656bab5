using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Statements;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>The end of decoding: the message is read, and what it answers is answered, in doubt, or waits for people.</summary>
public sealed class Completion(Parking parking, Doubts doubts, CutStatements cut, Alarms alarms)
{
    public async Task EndAsync(Work work, IReadOnlyList<DecodeClaim> read)
    {
        if (read.Count == 0)
        {
            return;
        }

        await work.PostAsync(
            "update inbound set state = 'Decoded', lease_until = null where id = any($1)", read.Select(c => c.Row.Id).ToArray());
        await EndedAsync(work, [.. read.Select(c => c.Row)]);
    }

    /// <summary>Decoding failed, for a reason if there is one: tried again, or parked with its bytes.</summary>
    public async Task FailAsync(Work work, InboundRow row, bool forGood, Exception? failure)
    {
        if (!forGood)
        {
            // What became shorter is read from its start: what it said already counts once.
            await work.PostAsync(
                """
                update inbound set lease_until = hub_now() + interval '2 seconds', lease_owner = null,
                  next_ordinal = case when $2 then 0 else next_ordinal end
                where id = $1
                """,
                row.Id, failure is InvalidDataException);
            return;
        }

        var reason = failure is UnopenedException ? failure.Message
            : failure is null ? "Reading the message ended again and again without a word: it may end the process that reads it."
            : SqlErrors.IsTimeOut(failure) ? "Taking the message in took longer than a statement may, again and again."
            : $"The message could not be read: {(failure.InnerException ?? failure).GetType().Name}.";
        await work.PostAsync("update inbound set state = 'Parked', lease_until = null where id = $1 and state = 'Received'", row.Id);
        var rule = failure is UnopenedException ? "protection-failed"
            : failure is not null && SqlErrors.IsTimeOut(failure) ? "too-slow" : "adapter-failed";
        await parking.ParkAsync(work, "inbound", row.Id, -1, row.Connection, rule, reason);
        await alarms.RaiseAsync(work, $"undecoded:{row.Id}", "high", row.Connection, rule, row.Id.ToString(), reason);
        await EndedAsync(work, [row]);
    }

    private async Task EndedAsync(Work work, IReadOnlyList<InboundRow> ended)
    {
        var answers = ended.Where(e => e.ReplyTo is not null).Select(e => (Inbound: e.Id, Asked: e.ReplyTo!.Value)).ToArray();
        var told = CutStatements.Told(ended.Select(e => e.Id));
        if (answers.Length == 0)
        {
            await cut.JudgeAsync(work, await work.QueryAsync(told));
            return;
        }

        var (asked, acted, firsts) = await work.QueryAsync(
            OutboundRow.Select("where o.id = any($1) order by o.id for update", answers.Select(a => a.Asked).Distinct().ToArray()),
            Acted(answers), told);
        var waiting = asked.Where(a => a.State == OutboundState.Answered).ToLookup(a => SaysSomething(a, acted));
        OutboundRow[] doubtful =
            [.. waiting[true].Where(a => a.Effect == Effect.Execute && acted.Single(s => s.Asked == a.Id).OnlyDoubt)];
        await SentAsync(work, [.. waiting[true].Except(doubtful)], [.. acted.Where(s => s.Spoke).Select(s => s.Asked)]);
        foreach (var row in doubtful)
        {
            await doubts.BeginAsync(work, row, "The bank says that it does not know what became of it.");
        }

        foreach (var mute in waiting[false])
        {
            await NotUnderstoodAsync(work, mute);
        }

        await cut.JudgeAsync(work, firsts);
    }

    private async Task NotUnderstoodAsync(Work work, OutboundRow row)
    {
        const string reason = "The bank's answer says nothing that is understood.";
        if (row.Effect == Effect.Execute)
        {
            await doubts.BeginAsync(work, row, reason);
            return;
        }

        await work.PostAsync("update outbound set state = 'Parked', note = $2 where id = $1", row.Id, reason);
        await parking.ParkAsync(work, "outbound", row.Id, -1, row.Connection, "answer-not-understood", reason);
    }

    // Questions without news (a poll, an inquiry) may be answered with nothing.
    private static bool SaysSomething(OutboundRow asked, List<(Guid Asked, bool OnlyDoubt, bool Spoke)> acted) =>
        asked.Effect is not (Effect.Execute or Effect.Prepare) || acted.Any(s => s.Asked == asked.Id);

    /// <summary>
    /// What was asked, where its answer gave evidence or a next step; whether that is the bank's own doubt alone, of which it can be
    /// asked as of any other; and whether the bank took or refused a payment of that very message.
    /// </summary>
    private static Query<(Guid Asked, bool OnlyDoubt, bool Spoke)> Acted(IReadOnlyList<(Guid Inbound, Guid Asked)> answers) => new(
        """
        with said as (
          select t.asked, count(e.key) filter (where e.kind <> 'NotFound') heard, count(e.key) filter (where e.kind = 'BankDoubt') doubts,
            count(e.key) filter (where e.kind in ('Accepted', 'Rejected') and e.finer is null and e.payment_id is not null
              and e.outbound_id = (select a.root_id from outbound a where a.id = t.asked)) spoke,
            exists (select from outbound o where o.parent_id = t.asked and o.step is not null
              and o.payment_id is not distinct from (select a.payment_id from outbound a where a.id = t.asked)) leads_on
          from unnest($1::uuid[], $2::uuid[]) t(inbound, asked) left join evidence e on e.inbound_id = t.inbound group by t.asked)
        select asked, heard = doubts and not leads_on, spoke > 0 from said where heard > 0 or leads_on
        """,
        r => (r.GetGuid(0), r.GetBoolean(1), r.GetBoolean(2)),
        answers.Select(a => a.Inbound).ToArray(), answers.Select(a => a.Asked).ToArray());

    private static async Task SentAsync(Work work, IReadOnlyList<OutboundRow> rows, HashSet<Guid> spoken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await work.PostAsync(
            "update outbound set state = 'Sent', sent_at = hub_now(), lease_until = null where id = any($1)",
            rows.Select(r => r.Id).ToArray());
        var executed = rows.Where(r => r.Effect == Effect.Execute).ToArray();
        await EvidenceRow.InsertAsync(work, [.. executed.Select(r => new EvidenceRow(
            $"send:{r.Id}:{r.Sends}:delivered", r.RootId, null, null, null, "transport",
            new Evidence(EvidenceKind.Delivered, EvidenceScope.Message, [])))]);

        // What the bank said of the only payment in a message proves as much: the payment's state follows from that already.
        await SpreadRows.AddAsync(
            work, [.. executed.Where(r => r.Members > 1 || !spoken.Contains(r.Id)).Select(r => (r.RootId, "delivered"))]);
    }
}
