using System.Diagnostics;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Send;

/// <summary>
/// Sends one sealed message of one endpoint: one commit before the socket, one after. Each endpoint has a lane of its own, so that a slow
/// bank delays no other.
/// </summary>
public sealed partial class SendStep(
    Bank bank, Endpoint endpoint, IChannels channels, SendClaims claims, Leaving leaving, Outcomes outcomes, ClosedDoors doors,
    ILogger<SendStep> log)
        : IStep
{
    // Workers that look for work at the same time share one look.
    private readonly Grouping<int, DueMessage?> _claims = new(
        endpoint.Parallel, async asked =>
        {
            var due = await claims.TakeAsync(bank, endpoint, asked.Count);
            return [.. Enumerable.Range(0, asked.Count).Select(due.ElementAtOrDefault)];
        });

    private readonly Places _places = new(endpoint.Parallel);

    public string Name => StepNames.Send;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        using var place = await _places.TakeAsync(cancellationToken);
        // From before the claim: however long this process is stopped after it, nothing leaves later than the endpoint's time allows.
        var started = Stopwatch.GetTimestamp();
        if (await ClaimAsync() is not { } claim)
        {
            return false;
        }

        var delivery = claim.MaySend ? await SendAsync(claim, started, place) : null;
        if (claim.IsTry)
        {
            await doors.TriedAsync(bank, endpoint, delivery);
        }

        return true;
    }

    private async Task<Delivery> SendAsync(SendClaim claim, long started, Places.Place place)
    {
        var (claimed, row) = (Stopwatch.GetTimestamp(), claim.Row);
        using var span = HubMeter.Span(Name, row.Connection)?.SetTag("bankhub.endpoint", endpoint.Id)
            .SetTag("message.id", row.MessageId).SetTag("message.effect", row.Effect).SetTag("payment.id", row.PaymentId);
        CrashPoint.At("send.claimed");
        // Not cancelled by a shutdown: what is under way ends by its own deadline, so that a deploy makes no doubt.
        var delivery = await DeliverAsync(claim, started, claimed);
        CrashPoint.At("send.delivered");
        if (delivery is Delivery.Done)
        {
            // While its answer is written down the next one goes. After anything else the next one waits for what this one taught of the
            // door.
            place.Dispose();
        }

        var took = Stopwatch.GetElapsedTime(claimed);
        await outcomes.RecordAsync(endpoint, claim.Row, delivery, CancellationToken.None);
        CrashPoint.At("send.recorded");
        Tell(row, delivery, took);
        span?.SetTag("delivery", delivery.GetType().Name);
        return delivery;
    }

    private void Tell(OutboundRow row, Delivery delivery, TimeSpan took) => HubMeter.Sends.Record(
        took.TotalSeconds,
        new TagList
        {
            { "connection", row.Connection },
            { "endpoint", endpoint.Id },
            { "effect", row.Effect.ToString() },
            { "delivery", delivery.GetType().Name },
        });

    private async Task<SendClaim?> ClaimAsync()
    {
        try
        {
            return await _claims.RunAsync(0) is { } due ? await claims.OpenAsync(bank, endpoint, due) : null;
        }
        catch (CommitUnknownException)
        {
            // Whether or not it was applied: this node does not send. A claim that was applied runs out and is looked into by Watch.
            return null;
        }
    }

    private async Task<Delivery> DeliverAsync(SendClaim claim, long started, long claimed)
    {
        try
        {
            var sender = channels.Sender(bank.Connection.Id, endpoint.Id);
            var (leaves, refused) = await PrepareAsync(sender, claim);
            var ticket = claims.Ticket(leaves.Row, endpoint);

            // Claiming and protecting took of the time for which the lease was taken.
            ticket = ticket with
            {
                Deadline = ticket.Deadline - Stopwatch.GetElapsedTime(started),
                // Behind by what the claim took to come back, never ahead: what a bank takes until a stated time ends no later for it.
                Now = claim.Row.ClaimedAt is { } at ? () => at + Stopwatch.GetElapsedTime(claimed) : null,
            };
            if (ticket.Deadline <= TimeSpan.Zero)
                refused ??= new Delivery.Refused("The time ran out before it left.", MayRetry: true);
            var delivery = refused ?? await sender.SendAsync(leaves.Row.Message(leaves.Body), ticket, CancellationToken.None);
            // Another message might have reached the bank in the time that preparing this one took: it goes behind the others.
            if (delivery is Delivery.Refused { IsOutOfReach: true } vain && ticket.Deadline < endpoint.Timeout / 2)
                delivery = vain with { IsOutOfReach = false };
            // A bank is asked for news every few seconds: that it was asked is no news.
            var routine = claim.Row.Effect == Effect.Poll && delivery is Delivery.Done;
            SendEnded(log, routine ? LogLevel.Debug : LogLevel.Information, bank.Connection.Id, claim.Row.MessageId,
                claim.Row.Effect, claim.Row.Sends, delivery.GetType().Name);
            return delivery;
        }
        catch (Exception e)
        {
            // A transport that throws is broken, and a broken transport knows nothing about its bytes.
            SenderThrew(log, e, bank.Connection.Id, claim.Row.MessageId);
            return new Delivery.InDoubt($"the transport failed: {e.GetType().Name}");
        }
    }

    private async Task<(SendClaim Claim, Delivery.Refused? Refused)> PrepareAsync(ISender sender, SendClaim claim)
    {
        try
        {
            return await leaving.PrepareAsync(bank, endpoint, sender, claim);
        }
        catch (Exception e)
        {
            // No socket was opened, whatever the database came to.
            SenderThrew(log, e, bank.Connection.Id, claim.Row.MessageId);
            return (claim, new Delivery.Refused($"not prepared: {e.GetType().Name}", MayRetry: true));
        }
    }

    [LoggerMessage(EventId = 10, Message = "{Connection}: message {MessageId} ({Effect}), send {Send}: {Delivery}")]
    private static partial void SendEnded(
        ILogger logger, LogLevel level, string connection, string messageId, Effect effect, int send, string delivery);

    [LoggerMessage(11, LogLevel.Error, "{Connection}: the transport threw for message {MessageId}")]
    private static partial void SenderThrew(ILogger logger, Exception e, string connection, string messageId);
}
