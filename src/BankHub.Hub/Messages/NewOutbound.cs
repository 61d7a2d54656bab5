using System.Security.Cryptography;
using BankHub.Core.Wire;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Messages;

/// <summary>A message to be sealed: stored, hashed and numbered before any socket opens.</summary>
public sealed record NewOutbound(Guid Id, string Connection, string MessageId, OutboundMessage Message)
{
    public int Part { get; init; }
    public string? Product { get; init; }
    public Guid? RootId { get; init; }
    public Guid? ParentId { get; init; }
    public string? Step { get; init; }
    public Guid? PaymentId { get; init; }
    public int? Attempt { get; init; }
    public int Members { get; init; }
    public decimal Total { get; init; }
    public required long Sequence { get; init; }
    public required DateOnly BusinessDate { get; init; }
    public required DateOnly ValueDate { get; init; }
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Stores the message; false when its step of the protocol stands already.</summary>
    public async Task<bool> SealAsync(Work work, Bodies bodies)
    {
        var now = await work.NowAsync();
        var sealedNow = await work.ExecuteAsync(
            """
            insert into outbound (id, connection, endpoint, product, message_id, part, effect, kind, target, adapter_state, root_id, parent_id,
              step, payment_id, attempt, state, sha256, size, members, total, sequence, business_date, value_date, not_after, due_at, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'Sealed', $16, $17, $18, $19, $20, $21, $22, $23, $24, $24)
            on conflict (parent_id, step) where parent_id is not null do nothing
            """,
            Id, Connection, Message.Endpoint, Product, MessageId, Part, Message.Effect.ToString(),
            Message is FileDrop ? "file" : "request", Target.Write(Message), Message.State, RootId ?? Id, ParentId, Step, PaymentId, Attempt,
            SHA256.HashData(Message.Body.Span), (long)Message.Body.Length, Members, Total, Sequence, BusinessDate, ValueDate, NotAfter, now);
        if (sealedNow == 0)
        {
            return false;
        }

        await bodies.SaveAsync(work, Id, now, Message.Body);
        work.Wake(StepNames.Send);
        return true;
    }
}
