using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Hub.Store;

namespace BankHub.Hub.Messages;

/// <summary>Puts together what an inquiry or a recall quotes of a payment as it was sent.</summary>
public sealed class SentPayments(Documents documents)
{
    /// <summary>The members of the chain that a message belongs to, in their order.</summary>
    public async Task<IReadOnlyList<SentMember>> OfMessageAsync(Work work, OutboundRow row, int limit)
    {
        var members = await work.QueryAsync(
            """
            select a.payment_id, a.no, a.instruction_id, a.number, a.sealed_at, e.body, r.message_id, r.adapter_state
            from attempt a join outbound r on r.id = a.outbound_id join payment p on p.id = a.payment_id
            join event e on e.payment_id = p.id and e.version = 1 and e.at = p.created_at
            where a.outbound_id = $1 order by a.position limit $2
            """,
            r => new Found(
                r.GetGuid(0), r.GetInt32(1), r.GetString(2), r.GetInt64(3), r.Time(4), r.Bytes(5), r.GetString(6), r.Text(7)),
            row.RootId, limit);
        var references = await work.QueryAsync(
            "select payment_id, kind, value from reference where payment_id = any($1) and outbound_id = $2",
            r => (Payment: r.GetGuid(0), Reference: new Reference(r.GetString(1), r.GetString(2))),
            members.Select(m => m.Id).ToArray(), row.RootId);
        var byPayment = references.ToLookup(r => r.Payment, r => r.Reference);
        return [.. members.Select(m => new SentMember(m.No, new SentPayment(
            new PaymentToEncode(m.Id, documents.Open(m.Id, m.Document), m.InstructionId, m.Number),
            [.. byPayment[m.Id]], m.MessageId, m.State, m.SealedAt)))];
    }

    private sealed record Found(
        Guid Id, int No, string InstructionId, long Number, DateTimeOffset SealedAt, byte[] Document, string MessageId, string? State);
}

/// <summary>A sent payment and which attempt of it that was.</summary>
public sealed record SentMember(int Attempt, SentPayment Payment);
