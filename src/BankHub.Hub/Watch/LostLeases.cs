using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>
/// A message whose sender died or was stopped in mid-send. The fence is raised first, so that the old sender can overwrite nothing; then
/// the transport is asked what it can prove. What it cannot prove is in doubt.
/// </summary>
public sealed class LostLeases(
    Node node, Database database, LeaseFloors floors, Bodies bodies, IChannels channels, SendClaims claims, LostOutcomes outcomes)
{
    public async Task<bool> TakeOneAsync(Bank bank, CancellationToken cancellationToken)
    {
        var from = (await floors.NowAsync(cancellationToken)).Of("");
        var lost = await database.TransactAsync(w => FenceAsync(w, bank, from), cancellationToken);
        if (lost is not var (row, body, mayHaveLeft))
        {
            return false;
        }

        CrashPoint.At("watch.fenced");
        var found = !mayHaveLeft && NeverLeavesUnasked(row)
            ? new Delivery.Refused("the sender stopped before it was allowed to publish", MayRetry: true)
            : await ProbeAsync(bank, row, body, cancellationToken);
        CrashPoint.At("watch.probed");
        await database.TransactAsync(w => outcomes.RecordAsync(w, bank, row, found), cancellationToken);
        return true;
    }

    private async Task<(OutboundRow Row, byte[]? Body, bool MayHaveLeft)?> FenceAsync(Work work, Bank bank, DateTimeOffset from)
    {
        var rows = await OutboundRow.SelectAsync(
            work,
            """
            where o.connection = $1 and o.state = 'Sending' and o.lease_until >= $2 and o.lease_until < (select hub_now())
            order by o.lease_until limit 1 for update skip locked
            """,
            bank.Connection.Id, from);
        if (rows.Count == 0)
        {
            return null;
        }

        var row = rows[0] with { Fence = rows[0].Fence + 1 };
        // An endpoint of a version that was backed out cannot be probed: what was being sent through it is in doubt.
        var timeout = bank.Manifest.Endpoint(row.Endpoint)?.Timeout ?? TimeSpan.Zero;
        var mayHaveLeft = await work.FirstAsync(
            "update outbound set fence = $2, lease_owner = $3, lease_until = hub_now() + $4 where id = $1 returning may_publish",
            r => r.GetBoolean(0), row.Id, row.Fence, node.Name, timeout + node.Lease);
        return (row, await OpenAsync(work, row), mayHaveLeft);
    }

    /// <summary>
    /// Whether its sender wrote down that it may publish before a byte could count: every file, and a request that moves money if no
    /// earlier send of it can be at the bank either.
    /// </summary>
    private static bool NeverLeavesUnasked(OutboundRow row) => row.IsFile || (row.Effect == Effect.Execute && row.Sends == 1);

    private async Task<byte[]?> OpenAsync(Work work, OutboundRow row)
    {
        try
        {
            return await bodies.LoadAsync(work, row.Id);
        }
        catch (CryptographicException)
        {
            return null; // Changed behind the hub: what it was cannot be looked for, so it stays in doubt.
        }
    }

    private async Task<Delivery> ProbeAsync(Bank bank, OutboundRow row, byte[]? body, CancellationToken cancellationToken)
    {
        if (!row.IsFile || body is null || bank.Manifest.Endpoint(row.Endpoint) is not { } endpoint)
        {
            return new Delivery.InDoubt("the sender stopped while it was sending");
        }

        try
        {
            var ticket = claims.Ticket(row, endpoint);
            return await channels.Sender(row.Connection, row.Endpoint).ProbeAsync(row.Message(body), ticket, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Delivery.InDoubt($"the sender stopped while it was sending, and the transport failed: {e.GetType().Name}");
        }
    }
}
