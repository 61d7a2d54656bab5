using BankHub.Core.Adapters;
using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>
/// What cannot be sealed now is tried again later and later, with an alarm, so that the payments and groups behind it are sealed meanwhile.
/// </summary>
public sealed class Aside(Alarms alarms)
{
    private const int Most = 100;

    // For as long as the payment stands still already, within bounds: about twice as late each time.
    private const string MoveOn = """
        update work w set due_at = hub_now() + least(
          greatest(hub_now() - coalesce((select p.updated_at from payment p where p.id = w.payment_id), hub_now()), interval '30 seconds'),
          interval '10 minutes')
        """;

    /// <summary>After an empty claim: puts aside what of the group can never be claimed as it stands; true where there was any.</summary>
    public async Task<bool> UnclaimableAsync(Work work, Bank bank, Product product, Group group)
    {
        var found = await work.QueryAsync(
            $"""
            {MoveOn} where w.payment_id in (
              select w.payment_id from work w
              where w.connection = $1 and w.product = $2 and w.group_key = $3 and w.due_at between $5 and (select hub_now())
                and not exists (select {Claim.Claimable})
              order by w.due_at, w.payment_id limit $4 for update skip locked) returning w.payment_id
            """,
            r => r.GetGuid(0), bank.Connection.Id, product.Id, group.Key, Most, group.Since);
        await RaiseAsync(
            work, bank, found, "It waits to be sealed, but is frozen, is not scheduled, lacks its first event or differs from its last.");
        return found.Count > 0;
    }

    /// <summary>After the group's first payment could not be sealed by itself: puts it aside; false where another node holds it.</summary>
    public async Task<bool> FirstAsync(Work work, Bank bank, Product product, Group group, Exception cause)
    {
        var first = await Claim.TakeAsync(work, bank.Connection.Id, product.Id, group, await work.NowAsync(), 1);
        var ids = first.Select(c => c.Id).ToArray();
        await work.PostAsync($"{MoveOn} where w.payment_id = any($1)", ids);
        var what = cause is Npgsql.PostgresException p ? p.SqlState : cause.GetType().Name;
        await RaiseAsync(work, bank, ids, $"It could not be sealed ({what}) and is tried again later; the others go on.");
        return ids.Length > 0;
    }

    private async Task RaiseAsync(Work work, Bank bank, IReadOnlyList<Guid> payments, string text)
    {
        foreach (var payment in payments)
        {
            await alarms.RaiseAsync(
                work, $"unsealable:{payment}", "high", bank.Connection.Id, "cannot-be-sealed", payment.ToString(), text);
        }
    }
}
