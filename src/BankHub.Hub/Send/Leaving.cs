using System.Security.Cryptography;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// Protects a claimed message and writes down as what it leaves, before its socket opens: encryption is random, and after a crash only what
/// stands in the database can be looked for at the bank. What fails here provably never left.
/// </summary>
public sealed class Leaving(Database database, Alarms alarms)
{
    /// <summary>The claim as it leaves, or why nothing does.</summary>
    public async Task<(SendClaim Claim, Delivery.Refused? Refused)> PrepareAsync(
        Bank bank, Endpoint endpoint, ISender sender, SendClaim claim)
    {
        var message = claim.Row.Message(claim.Body);
        switch (await ProtectAsync(sender, message, endpoint.Timeout))
        {
            case Protected.Failed failed:
                var reason = $"Not protected, {failed.Step}: {failed.Reason}";
                if (!failed.MayPass)
                {
                    await database.TransactAsync(w => AlarmAsync(w, bank, endpoint, failed.Step, reason), CancellationToken.None);
                }

                // It goes by itself once the key is there again: people are asked once for the endpoint, not for each message.
                return (claim, new Delivery.Refused(reason, MayRetry: true));
            case Protected.Leaves { Message: var leaves } when !ReferenceEquals(leaves, message):
                return await NoteAsync(claim, message, leaves);
            default:
                return (claim, null);
        }
    }

    private static async Task<Protected> ProtectAsync(ISender sender, OutboundMessage message, TimeSpan time)
    {
        using var deadline = new CancellationTokenSource(time);
        try
        {
            return await sender.ProtectAsync(message, deadline.Token);
        }
        catch (OperationCanceledException)
        {
            return new Protected.Failed("protection", "The time ran out.", MayPass: true);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Protected.Failed("protection", $"It failed by {e.GetType().Name}.", MayPass: false);
        }
    }

    private async Task<(SendClaim Claim, Delivery.Refused? Refused)> NoteAsync(
        SendClaim claim, OutboundMessage message, OutboundMessage leaves)
    {
        var before = (message as FileDrop)?.FileName;
        var left = new LeftAs(SHA256.HashData(leaves.Body.Span), leaves.Body.Length, (leaves as FileDrop)?.FileName);
        var noted = await database.TransactAsync(w => NoteAsync(w, claim.Row, left, before), CancellationToken.None);
        return noted
            ? (claim with { Row = claim.Row with { LeftAs = left }, Body = leaves.Body }, null)
            : (claim, new Delivery.Refused("The lease was lost before anything was sent.", MayRetry: true));
    }

    private static async Task<bool> NoteAsync(Work work, OutboundRow row, LeftAs left, string? before)
    {
        var held = await work.ExecuteAsync(
            """
            update outbound set left_sha256 = $4, left_size = $5, left_name = $6
            where id = $1 and fence = $2 and state = $3 and lease_until > (select hub_now())
            """,
            row.Id, row.Fence, OutboundState.Sending, left.Sha256, left.Size, left.FileName);
        if (held == 1 && left.FileName != before)
        {
            // The bank may quote either name of the file.
            await work.PostAsync(
                """
                insert into reference (connection, kind, value, outbound_id, payment_id, attempt)
                select connection, kind, $4, outbound_id, payment_id, attempt from reference
                where connection = $1 and kind = $2 and value = $3 on conflict do nothing
                """,
                row.Connection, ReferenceKind.FileName, before, left.FileName);
        }

        return held == 1;
    }

    private async Task AlarmAsync(Work work, Bank bank, Endpoint endpoint, string step, string reason)
    {
        var now = await work.NowAsync();
        await alarms.RaiseAsync(
            work, $"unprotected:{bank.Connection.Id}:{endpoint.Id}:{step}:{now:yyyyMMddHH}", "high", bank.Connection.Id, "cannot-protect",
            endpoint.Id, reason);
    }
}
