using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>The queue of payments that wait for Seal; a payment stands in it at most once.</summary>
public static class WorkRows
{
    public static async Task AddAsync(Work work, IReadOnlyCollection<PaymentRow> payments, TimeSpan delay)
    {
        await work.PostAsync(
            """
            insert into work (payment_id, connection, product, group_key, due_at)
            select t.id, t.connection, t.product, t.group_key, hub_now() + $1
            from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) t(id, connection, product, group_key)
            on conflict (payment_id) do nothing
            """,
            delay,
            payments.Select(p => p.Id).ToArray(),
            payments.Select(p => p.Connection).ToArray(),
            payments.Select(p => p.Product).ToArray(),
            payments.Select(p => p.GroupKey).ToArray());
        work.Wake(StepNames.Seal);
    }

    public static Task RemoveAsync(Work work, IReadOnlyCollection<Guid> payments) =>
        work.PostAsync("delete from work where payment_id = any($1)", payments.ToArray());
}
