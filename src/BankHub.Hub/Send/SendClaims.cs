using System.Collections.Concurrent;
using System.Security.Cryptography;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// Takes the right to send a message, once: the row says Sending, with a lease and a fence, before any socket opens. The oldest goes first;
/// where nobody answered at the door, it goes alone, once the door's time has come.
/// </summary>
public sealed class SendClaims(
    Node node, Database database, SealedFloors floors, Bodies bodies, Voiding voiding, Doubts doubts, Parking parking, Alarms alarms)
{
    private const int MostLeaves = 100;

    // By bank: a row of one that somebody holds keeps no other waiting.
    private readonly ConcurrentDictionary<string, Grouping<(Guid Id, long Fence), bool>> _leaves = new(StringComparer.Ordinal);

    /// <summary>The oldest messages that are due, so many at most: one statement claims what may simply go.</summary>
    public async Task<List<DueMessage>> TakeAsync(Bank bank, Endpoint endpoint, int most)
    {
        var from = (await floors.NowAsync(CancellationToken.None)).Of(SealedFloors.Key(bank.Connection.Id, endpoint.Id));
        return await database.StatementAsync(
            w => w.QueryAsync(
                Take,
                r => new DueMessage(
                    OutboundRow.Read(r) with { ClaimedAt = r.Time(OutboundRow.Count + 2) },
                    r.MaybeBytes(OutboundRow.Count), r.GetBoolean(OutboundRow.Count + 1), r.GetBoolean(OutboundRow.Count + 3)),
                bank.Connection.Id, endpoint.Id, node.Name, endpoint.Timeout + node.Lease, Doubts.RepeatsFor(endpoint), most,
                from, ClosedDoors.Longest),
            CancellationToken.None);
    }

    /// <summary>A message that was taken, open for sending; what may not be sent is dealt with otherwise.</summary>
    public async Task<SendClaim> OpenAsync(Bank bank, Endpoint endpoint, DueMessage due)
    {
        var row = due.Row;
        if (!due.Goes)
        {
            await DealWithAsync(bank, endpoint, row);
            return new SendClaim(row, default, MaySend: false, IsTry: false);
        }

        var claimed = row with { State = OutboundState.Sending, Sends = row.Sends + 1, Fence = row.Fence + 1, LeftAs = null };
        if (await OpenAsync(claimed, due.Small) is { } body)
        {
            return new SendClaim(claimed, body, MaySend: true, due.IsTry);
        }

        await database.TransactAsync(w => ParkChangedAsync(w, claimed), CancellationToken.None);
        return new SendClaim(row, default, MaySend: false, due.IsTry);
    }

    private const string IsQuestion = "o.effect in ('Inquire', 'Poll', 'Cancel')";

    private const string IsDue = $"""
        o.connection = $1 and o.endpoint = $2 and o.state = 'Sealed' and o.due_at between $7 and (select hub_now())
        and ({IsQuestion} or not exists (select from connection_state c where c.connection = $1 and c.paused))
        """;

    private const string InLine = "order by o.due_at, o.sequence";

    // Its time to go is over: nobody waits for the door to deal with it. Sent later than now it was by a clock that was put back since:
    // nobody knows how long ago that is.
    private const string IsLate = $"""
        not {IsQuestion} and case when o.first_sent_at is null then o.not_after <= (select hub_now())
        else o.effect = 'Execute' and ((select hub_now()) >= o.first_sent_at and (select hub_now()) < o.first_sent_at + $5) is not true end
        """;

    // A door that waits longer than any door does was closed by a clock that has been put back since.
    // The lease outlives the send's own deadline, so that only a stopped or dead sender loses it. A question may always be asked; what
    // moves money goes for the first time only in its window and with all its members, and again only while the bank takes it as the same.
    private static readonly string Take = $"""
        with closed as materialized (select true from closed_door d where d.connection = $1 and d.endpoint = $2),
        turn as materialized (
          select true from closed_door d where d.connection = $1 and d.endpoint = $2
            and (d.try_at <= (select hub_now()) or d.try_at > (select hub_now()) + $8) for update skip locked),
        next as materialized (
          select o.*, (select hub_now()) as now from outbound o where not exists (select from closed) and {IsDue}
          {InLine} limit $6 for update skip locked),
        late as materialized (
          select o.*, (select hub_now()) as now from outbound o where exists (select from turn) and {IsDue} and {IsLate}
          {InLine} limit $6 for update skip locked),
        head as materialized (
          select o.*, (select hub_now()) as now from outbound o
          where exists (select from turn) and not exists (select from late) and {IsDue}
          {InLine} limit 1 for update skip locked),
        due as materialized (select * from next union all select * from late union all select * from head),
        taken as (
          update outbound t set state = 'Sending', sends = t.sends + 1, fence = t.fence + 1, may_publish = false, lease_owner = $3,
            lease_until = due.now + $4, left_sha256 = null, left_size = null, left_name = null,
            first_sent_at = coalesce(t.first_sent_at, due.now)
          from due where t.id = due.id and case
            when due.effect in ('Inquire', 'Poll', 'Cancel') then true
            when due.first_sent_at is null then (due.not_after is null or due.not_after > due.now) and {Standing.Holds}
            else due.effect <> 'Execute' or (due.now >= due.first_sent_at and due.now < due.first_sent_at + $5) end
          returning t.id),
        tried as (
          update closed_door d set try_at = (select hub_now()) + least($4, $8)
          where d.connection = $1 and d.endpoint = $2 and exists (select from turn) and exists (select from taken))
        select {OutboundRow.Columns}, {Bodies.SmallOf("o", "created_at")}, o.id in (select id from taken), o.now,
          exists (select from turn) from due o
        """;

    // The oldest one stands first in its line: where it cannot be dealt with, it comes again behind the others, and people are told.
    private async Task DealWithAsync(Bank bank, Endpoint endpoint, OutboundRow due)
    {
        try
        {
            await database.TransactAsync(w => DealWithAsync(w, bank, endpoint, due), CancellationToken.None);
        }
        catch (Exception e) when (SqlErrors.IsTimeOut(e) || !SqlErrors.IsOfDatabase(e))
        {
            await database.TransactAsync(w => PushBackAsync(w, due), CancellationToken.None);
            throw;
        }
    }

    private async Task PushBackAsync(Work work, OutboundRow due)
    {
        await work.PostAsync(
            "update outbound set due_at = hub_now() + interval '10 minutes' where id = $1 and state = $2", due.Id, OutboundState.Sealed);
        await alarms.RaiseAsync(
            work, $"unvoidable:{due.Id}", "high", due.Connection, "cannot-be-voided", due.MessageId,
            "The message may not go any more and could not be taken back; it is tried again and again.");
    }

    /// <summary>What was due and may not go: too late, in doubt, or no longer whole.</summary>
    private async Task DealWithAsync(Work work, Bank bank, Endpoint endpoint, OutboundRow due)
    {
        await Voiding.LockChainAsync(work, due.RootId);
        var rows = await OutboundRow.SelectAsync(work, "where o.id = $1 and o.state = $2", due.Id, OutboundState.Sealed);
        if (rows.Count == 0)
        {
            return;
        }

        var row = rows[0];
        var now = await work.NowAsync();
        if (row.FirstSentAt is null && row.NotAfter <= now)
        {
            await voiding.VoidLateAsync(work, bank, row);
        }
        else if (row.FirstSentAt is null)
        {
            await Standing.VoidAsync(work, voiding, row);
        }
        else if (!Doubts.MayRepeat(endpoint, row, now))
        {
            await doubts.BeginAsync(work, row, "the time in which the bank takes it as the same message is over");
        }
    }

    /// <summary>The ticket of a claimed message.</summary>
    public SendTicket Ticket(OutboundRow row, Endpoint endpoint) =>
        new(row.Name, row.Sends, row.LeftAs?.Sha256 ?? row.Sha256, endpoint.Timeout, token => StillHeldAsync(row, token))
        {
            Size = row.LeftAs?.Size,
        };

    private async Task<bool> StillHeldAsync(OutboundRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await _leaves.GetOrAdd(row.Connection, _ => new(MostLeaves, LeaveAsync)).RunAsync((row.Id, row.Fence))
                .WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false; // Who cannot prove that he holds the lease does not.
        }
    }

    // The yes is written down: a sender that died without one never published, whatever lies at the bank.
    private async Task<IReadOnlyList<bool>> LeaveAsync(IReadOnlyList<(Guid Id, long Fence)> asked)
    {
        var held = await database.StatementAsync(
            w => w.QueryAsync(
                """
                update outbound o set may_publish = true
                from (select id, fence from unnest($1::uuid[], $2::bigint[]) t(id, fence) order by id) t
                where o.id = t.id and o.fence = t.fence and o.state = $3 and o.lease_until > (select hub_now()) returning o.id
                """,
                r => r.GetGuid(0), asked.Select(a => a.Id).ToArray(), asked.Select(a => a.Fence).ToArray(), OutboundState.Sending),
            CancellationToken.None);
        return [.. asked.Select(a => held.Contains(a.Id))];
    }

    private async Task<byte[]?> OpenAsync(OutboundRow row, byte[]? small)
    {
        try
        {
            var body = await database.ReadAsync(w => bodies.OpenAsync(w, row.Id, small), CancellationToken.None);
            return SHA256.HashData(body).AsSpan().SequenceEqual(row.Sha256) ? body : null;
        }
        catch (CryptographicException)
        {
            return null; // The bytes were changed behind the hub, or their key is missing.
        }
    }

    // Nothing left: the row goes back to what it was before the claim, and waits for people.
    private async Task ParkChangedAsync(Work work, OutboundRow row)
    {
        const string reason = "The sealed bytes do not agree with their hash, or do not open.";
        var held = await work.ExecuteAsync(
            """
            update outbound set state = 'Parked', sends = $3, first_sent_at = $4, lease_until = null, note = $5
            where id = $1 and fence = $2 and state = $6
            """,
            row.Id, row.Fence, row.Sends - 1, row.FirstSentAt, reason, OutboundState.Sending);
        if (held == 0)
        {
            return;
        }

        await parking.ParkAsync(work, "outbound", row.Id, -1, row.Connection, "changed-behind-the-hub", reason);
        await alarms.RaiseAsync(
            work, $"tampered:{row.Id}", "highest", row.Connection, "changed-behind-the-hub", row.MessageId, reason);
        if (row is { Effect: Effect.Execute, FirstSentAt: not null })
        {
            await doubts.BeginAsync(work, row, reason);
        }
    }
}

/// <summary>
/// A message that was due: its row as before the claim, its bytes where they are short, whether it was claimed, and whether that tries a
/// closed door.
/// </summary>
public sealed record DueMessage(OutboundRow Row, byte[]? Small, bool Goes, bool IsTry);

/// <summary>A claimed message. Its row keeps the first send's time from before this claim.</summary>
public sealed record SendClaim(OutboundRow Row, ReadOnlyMemory<byte> Body, bool MaySend, bool IsTry);
