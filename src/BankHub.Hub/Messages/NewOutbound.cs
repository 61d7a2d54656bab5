using System.Security.Cryptography;
using BankHub.Core.Wire;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Messages;

/// <summary>A message to be sealed: stored, hashed and numbered before any socket opens.</summary>
public sealed record NewOutbound(Guid Id, string Connection, string MessageId, OutboundMessage Message)
{
    private const string Insert = """
        insert into outbound (id, connection, endpoint, product, message_id, part, effect, kind, target, adapter_state, root_id,
          parent_id,
          step, payment_id, attempt, state, sha256, size, members, total, sequence, business_date, value_date, not_after, due_at,
            created_at)
        select t.id, t.connection, t.endpoint, t.product, t.message_id, t.part, t.effect, t.kind, t.target, t.adapter_state, t.root_id,
          t.parent_id, t.step, t.payment_id, t.attempt, 'Sealed', t.sha256, t.size, t.members, t.total, t.sequence, t.business_date,
          t.value_date, t.not_after, $1, $1
        from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[], $10::text[],
          $11::text[],
          $12::uuid[], $13::uuid[], $14::text[], $15::uuid[], $16::int[], $17::bytea[], $18::bigint[], $19::int[], $20::numeric[],
          $21::bigint[], $22::date[], $23::date[], $24::timestamptz[])
          t(id, connection, endpoint, product, message_id, part, effect, kind, target, adapter_state, root_id, parent_id, step,
            payment_id,
            attempt, sha256, size, members, total, sequence, business_date, value_date, not_after)
        on conflict (parent_id, step) where parent_id is not null do nothing
        """;

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
    public async Task<bool> SealAsync(Work work, Bodies bodies) => (await SealAsync(work, bodies, [this])).Count == 1;

    /// <summary>Stores the messages, set-wise; returns the ids of those that are new.</summary>
    public static async Task<IReadOnlyList<Guid>> SealAsync(Work work, Bodies bodies, IReadOnlyList<NewOutbound> messages)
    {
        if (messages.Count == 0)
        {
            return [];
        }

        object?[] arguments =
        [
            await work.NowAsync(),
            Column(m => m.Id), Column(m => m.Connection), Column(m => m.Message.Endpoint), Column(m => m.Product), Column(m => m.MessageId),
            Column(m => m.Part), Column(m => m.Message.Effect.ToString()), Column(m => m.Message is FileDrop ? "file" : "request"),
            Column(m => Target.Write(m.Message)), Column(m => m.Message.State), Column(m => m.RootId ?? m.Id), Column(m => m.ParentId),
            Column(m => m.Step), Column(m => m.PaymentId), Column(m => m.Attempt), Column(m => SHA256.HashData(m.Message.Body.Span)),
            Column(m => (long)m.Message.Body.Length), Column(m => m.Members), Column(m => m.Total), Column(m => m.Sequence),
            Column(m => m.BusinessDate), Column(m => m.ValueDate), Column(m => m.NotAfter),
        ];
        var stored = await InsertAsync(work, messages, arguments);
        var isNew = stored.ToHashSet();
        await bodies.SaveAsync(work, [.. messages.Where(m => isNew.Contains(m.Id)).Select(m => (m.Id, m.Message.Body))]);
        foreach (var door in messages.GroupBy(m => (m.Connection, m.Message.Endpoint)))
        {
            work.Wake(StepNames.SendThrough(door.Key.Connection, door.Key.Endpoint), door.Count());
        }

        return stored;

        T[] Column<T>(Func<NewOutbound, T> value) => [.. messages.Select(value)];
    }

    // Only a step of a protocol may stand already: where there is none, nobody need ask what became of the rows.
    private static async Task<IReadOnlyList<Guid>> InsertAsync(Work work, IReadOnlyList<NewOutbound> messages, object?[] arguments)
    {
        if (messages.Any(m => m.ParentId is not null))
        {
            return await work.QueryAsync($"{Insert} returning id", r => r.GetGuid(0), arguments);
        }

        await work.PostAsync(Insert, arguments);
        return [.. messages.Select(m => m.Id)];
    }
}
