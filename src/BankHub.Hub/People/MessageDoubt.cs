using BankHub.Core.Lifecycle;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>What holds of a message in doubt, whether people speak of one of its payments or of all: it is locked with its chain.</summary>
internal static class MessageDoubt
{
    /// <summary>Why the doubt cannot be ended so; null where it can.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="message">The root of the chain.</param>
    /// <param name="payment">The payment that is spoken of; none where all are.</param>
    /// <param name="reached">What is said of it.</param>
    public static Task<Decision.Conflict?> RefusalAsync(Work work, Guid message, Guid payment, bool reached) => work.FirstAsync(
        """
        select case
          when exists (select from outbound where root_id = $1 and effect = 'Execute'
            and state in ('Sealed', 'Sending', 'Answered') and first_sent_at is not null) then 'under-way'
          when not $3 and not exists (
            select from evidence where outbound_id = $1 and payment_id is null and kind = 'NeverLeft') and exists (
            select from attempt a join payment p on p.id = a.payment_id
            left join lateral (
              select bool_or(e.kind = 'Reached') reached, bool_or(e.kind = 'NeverLeft') never_left from evidence e
              where e.payment_id = a.payment_id and e.attempt = a.no) said on true
            where a.outbound_id = $1 and (said.reached
              or a.payment_id <> $2 and p.attempt = a.no and p.state <> 'InDoubt' and said.never_left is not true)) then 'arrived' end
        """,
        r => r.IsDBNull(0) ? null : r.GetString(0) == "under-way"
            ? new Decision.Conflict("under-way", "The message is still being sent: what becomes of it is not known before that ends.")
            : new Decision.Conflict("arrived", "The message reached the bank: that is known of another of its payments."),
        message, payment, reached);

    /// <summary>A message cannot be half at the bank: none of its payments never left before all did.</summary>
    public static Task<bool> AreUndecidedAsync(Work work, Guid message) => work.FirstAsync(
        """
        select exists (
          select from attempt a join payment p on p.id = a.payment_id where a.outbound_id = $1
            and not exists (
              select from resolution r where r.payment_id = a.payment_id and r.attempt = a.no and r.second is not null
                and r.outcome = 'neverLeft' and r.version = p.version)
            and not exists (select from evidence e where e.payment_id = a.payment_id and e.attempt = a.no and e.kind = 'NeverLeft'))
          and not exists (select from evidence where outbound_id = $1 and payment_id is null and kind = 'NeverLeft')
        """,
        r => r.GetBoolean(0), message);

    /// <summary>
    /// What is true of one of its payments is true of the message, and thereby of the others; it is watched again like any other.
    /// </summary>
    public static async Task EndAsync(Work work, Guid message, bool reached)
    {
        var ended = await work.QueryAsync(
            """
            update outbound set state = $2, sent_at = case when $3 then coalesce(sent_at, hub_now()) else sent_at end, due_at = hub_now()
            where root_id = $1 and effect in ('Prepare', 'Execute') and state = 'InDoubt' returning id, effect = 'Execute'
            """,
            r => (Id: r.GetGuid(0), Executes: r.GetBoolean(1)), message, reached ? "Sent" : "Voided", reached);
        await Parking.CloseAsync(work, "outbound", [.. ended.Select(e => e.Id)], "resolve");
        if (!reached || ended.Any(e => e.Executes))
        {
            var kind = reached ? EvidenceKind.Delivered : EvidenceKind.NeverLeft;
            await EvidenceRow.InsertAsync(work, [new EvidenceRow(
                $"people:{message}:{kind}", message, null, null, null, EvidenceRow.People, new Evidence(kind, EvidenceScope.Message, []))]);
            await SpreadRows.AddAsync(work, message, "resolve");
        }
    }
}
