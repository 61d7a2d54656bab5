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
    public async Task AddAsync(Work work, DecodeClaim claim, DecodedFollowUp followUp, int ordinal)
    {
        var row = claim.Row;
        if (claim.Asked is not { } asked)
        {
            await parking.ParkAsync(
                work, "record", row.Id, ordinal, row.Connection, "step-without-question", "Only an answer can ask for another step.");
            return;
        }

        var stands = await work.FirstAsync(
            "select true from outbound where parent_id = $1 and step = $2", r => r.GetBoolean(0), asked.Id, followUp.Step);
        if (stands)
        {
            return;
        }

        if (await ForbiddenAsync(work, asked, followUp) is { } forbidden)
        {
            await parking.ParkAsync(work, "record", row.Id, ordinal, row.Connection, forbidden.Rule, forbidden.Reason);
            return;
        }

        if (row.Replay)
        {
            await parking.ParkAsync(
                work, "record", row.Id, ordinal, row.Connection, "replay-would-send", $"A replay would send the step {followUp.Step}.");
            return;
        }

        var next = new NewOutbound(ids.NewId(), row.Connection, ids.NewReference(16), followUp.Message)
        {
            Product = asked.Product,
            RootId = asked.RootId,
            ParentId = asked.Id,
            Step = followUp.Step,
            PaymentId = asked.PaymentId,
            Attempt = asked.Attempt,
            Members = asked.Members,
            Total = asked.Total,
            Sequence = await sequences.NextAsync(row.Connection, "message", work.CancellationToken),
            BusinessDate = asked.BusinessDate,
            ValueDate = asked.ValueDate,
            NotAfter = followUp.Message.Effect == Effect.Execute ? asked.NotAfter : null,
        };
        if (await next.SealAsync(work, bodies))
        {
            await ReferenceRow.LearnAsync(
                work, row.Connection,
                [.. followUp.References.Select(r => new ReferenceRow(r, asked.RootId, asked.PaymentId, asked.Attempt))]);
        }
    }

    /// <summary>Why this step must not be taken, or null.</summary>
    private static async Task<(string Rule, string Reason)?> ForbiddenAsync(Work work, OutboundRow asked, DecodedFollowUp followUp)
    {
        // A question because of a late answer looks and does nothing else: nothing is in doubt that could be undone.
        if (asked.Step?.StartsWith("late-", StringComparison.Ordinal) == true
            && followUp.Message.Effect is (Effect.Execute or Effect.Cancel))
        {
            return ("late-inquiry-would-act", $"A question about a late answer would lead to {followUp.Step}.");
        }

        var voided = await work.FirstAsync(
            "select state = 'Voided' from outbound where id = $1 for share", r => r.GetBoolean(0), asked.RootId);
        return voided && followUp.Message.Effect is (Effect.Prepare or Effect.Execute)
            ? ("chain-is-void", $"The message was voided: its step {followUp.Step} is not taken.")
            : null;
    }
}
