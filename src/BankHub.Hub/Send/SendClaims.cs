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

/// <summary>Takes the right to send a message, once: the row says Sending, with a lease and a fence, before any socket opens.</summary>
public sealed class SendClaims(Node node, Database database, Bodies bodies, Voiding voiding, Doubts doubts, Parking parking, Alarms alarms)
{
    /// <summary>The oldest message that is due, claimed; or null. A claim that may not be sent was dealt with otherwise.</summary>
    public async Task<SendClaim?> TakeAsync(Work work, Bank bank, Endpoint endpoint)
    {
        var connection = bank.Connection.Id;
        var rows = await OutboundRow.SelectAsync(
            work,
            """
            where o.connection = $1 and o.endpoint = $2 and o.state = 'Sealed' and o.due_at <= (select hub_now())
              and (o.effect in ('Inquire', 'Poll', 'Cancel') or not exists (
                select from connection_state c where c.connection = o.connection and c.paused))
            order by o.due_at, o.sequence limit 1 for update skip locked
            """,
            connection, endpoint.Id);
        if (rows.Count == 0)
        {
            return null;
        }

        var row = rows[0];
        var now = await work.NowAsync();
        if (row.NotAfter <= now && row.FirstSentAt is null && row.Effect is (Effect.Execute or Effect.Prepare))
        {
            await voiding.VoidLateAsync(work, bank, row);
            return new SendClaim(row, default, MaySend: false);
        }

        if (row.Effect == Effect.Execute && row.FirstSentAt is { } first && !(first + endpoint.Idempotent > now))
        {
            await doubts.BeginAsync(work, row, "the time in which the bank takes it as the same message is over");
            return new SendClaim(row, default, MaySend: false);
        }

        if (row.Effect is (Effect.Execute or Effect.Prepare) && row.FirstSentAt is null && !await Standing.HoldsAsync(work, voiding, row))
        {
            return new SendClaim(row, default, MaySend: false);
        }

        return await OpenAsync(work, row) is { } body
            ? new SendClaim(await MarkSendingAsync(work, row, endpoint, now), body, MaySend: true)
            : new SendClaim(row, default, MaySend: false);
    }

    /// <summary>The ticket of a claimed message.</summary>
    public SendTicket Ticket(OutboundRow row, Endpoint endpoint) =>
        new(row.MessageId, row.Sends, row.Sha256, endpoint.Timeout, token => StillHeldAsync(row, token));

    // The yes is written down: a sender that died without one never published, whatever lies at the bank.
    private async Task<bool> StillHeldAsync(OutboundRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await database.TransactAsync(
                async w => await w.ExecuteAsync(
                    """
                    update outbound set may_publish = true
                    where id = $1 and fence = $2 and state = 'Sending' and lease_until > (select hub_now())
                    """,
                    row.Id, row.Fence) == 1,
                cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false; // Who cannot prove that he holds the lease does not.
        }
    }

    private async Task<byte[]?> OpenAsync(Work work, OutboundRow row)
    {
        try
        {
            var body = await bodies.LoadAsync(work, row.Id);
            if (SHA256.HashData(body).AsSpan().SequenceEqual(row.Sha256))
            {
                return body;
            }
        }
        catch (CryptographicException)
        {
            // Falls through: the bytes were changed behind the hub, or their key is missing.
        }

        const string reason = "The sealed bytes do not agree with their hash, or do not open.";
        await work.ExecuteAsync("update outbound set state = 'Parked', note = $2 where id = $1", row.Id, reason);
        await parking.ParkAsync(work, "outbound", row.Id, -1, row.Connection, "changed-behind-the-hub", reason);
        await alarms.RaiseAsync(
            work, $"tampered:{row.Id}", "highest", row.Connection, "changed-behind-the-hub", row.MessageId, reason);
        return null;
    }

    private async Task<OutboundRow> MarkSendingAsync(Work work, OutboundRow row, Endpoint endpoint, DateTimeOffset now)
    {
        // The lease outlives the send's own deadline, so that only a stopped or dead sender loses it.
        var lease = endpoint.Timeout + node.Lease;
        await work.ExecuteAsync(
            """
            update outbound set state = 'Sending', sends = sends + 1, fence = fence + 1, may_publish = false,
              lease_owner = $2, lease_until = $3::timestamptz + $4,
              first_sent_at = coalesce(first_sent_at, $3) where id = $1
            """,
            row.Id, node.Name, now, lease);
        return row with { State = OutboundState.Sending, Sends = row.Sends + 1, Fence = row.Fence + 1 };
    }
}

/// <summary>A claimed message. Its row keeps the first send's time from before this claim.</summary>
public sealed record SendClaim(OutboundRow Row, ReadOnlyMemory<byte> Body, bool MaySend);
