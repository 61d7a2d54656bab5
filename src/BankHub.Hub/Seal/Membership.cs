using BankHub.Core.Adapters;
using BankHub.Hub.Messages;
using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>Which attempt travels in which message, and under which names the bank may speak of both.</summary>
internal static class Membership
{
    public static async Task InsertAsync(Work work, string connection, IReadOnlyList<SealedMessage> messages)
    {
        var rows = messages.SelectMany(m => m.Inside.Select(p => (Message: m.Outbound.Id, Payment: p, Member: m.Members[p.PaymentId])))
            .ToArray();
        await work.PostAsync(
            """
            insert into attempt (payment_id, no, connection, outbound_id, position, instruction_id, number, sealed_at)
            select t.id, t.no, $1, t.outbound, t.position, t.instruction, t.number, hub_now()
            from unnest($2::uuid[], $3::int[], $4::uuid[], $5::int[], $6::text[], $7::bigint[]) t(id, no, outbound, position, instruction,
              number)
            """,
            connection,
            rows.Select(r => r.Payment.PaymentId).ToArray(),
            rows.Select(r => r.Member.No).ToArray(),
            rows.Select(r => r.Message).ToArray(),
            rows.Select(r => r.Payment.Position).ToArray(),
            rows.Select(r => r.Member.ToEncode.InstructionId).ToArray(),
            rows.Select(r => r.Member.ToEncode.Number).ToArray());
        var names = messages.SelectMany(m => m.Encoded.References.Select(r => new ReferenceRow(r, m.Outbound.Id, null, null)))
            .Concat(rows.SelectMany(r => r.Payment.References.Select(
                name => new ReferenceRow(name, r.Message, r.Payment.PaymentId, r.Member.No))));
        await ReferenceRow.InsertAsync(work, connection, [.. names]);
        await PartsAsync(work, connection, [.. messages.SelectMany(m => m.Encoded.Parts.Select(part => (m.Outbound.Id, part)))]);
    }

    private static Task PartsAsync(Work work, string connection, IReadOnlyCollection<(Guid Message, MessagePart Part)> rows) =>
        rows.Count == 0 ? Task.CompletedTask : work.PostAsync(
        """
        insert into message_part (connection, kind, value, outbound_id, first, last)
        select $1, t.* from unnest($2::text[], $3::text[], $4::uuid[], $5::int[], $6::int[]) t
        """,
        connection,
        rows.Select(r => r.Part.Name.Kind).ToArray(),
        rows.Select(r => r.Part.Name.Value).ToArray(),
        rows.Select(r => r.Message).ToArray(),
        rows.Select(r => r.Part.First).ToArray(),
        rows.Select(r => r.Part.First + r.Part.Count - 1).ToArray());
}
