namespace BankHub.Hub.People.Releases;

/// <summary>
/// Which of the payments that a restore held may be at the bank for another reason than that they waited: those are never let go with
/// many others.
/// </summary>
internal static class OpenDoubt
{
    /// <summary>Whether it is held by a restore and by nothing else.</summary>
    public const string Held = $"p.state = 'Held' and p.reason = '{Restore.Waiting.Reason}' and p.connection = $1";

    /// <summary>
    /// Frozen; sealed before in a message that was not taken back; with a case or a parked item that is not closed; or named by its
    /// end-to-end id in news or in a booking that is nobody's yet, as what was sent in the lost time is. Payment by payment through the
    /// indexes, whatever the planner believes of the tables.
    /// </summary>
    public const string Sql = """
        (p.frozen
          or exists (
            select from attempt a join outbound o on o.root_id = a.outbound_id
            where a.payment_id = p.id and o.effect in ('Prepare', 'Execute') and o.state <> 'Voided' offset 0)
          or exists (select from payment_case c where c.payment_id = p.id and c.state <> 'Closed' offset 0)
          or exists (select from parked k where k.kind = 'payment' and k.subject = p.id and k.state = 'Open' offset 0)
          or p.end_to_end in (select unnest(o.end_to_ends) from orphan o where o.connection = $1)
          or p.end_to_end in (
            select u.end_to_end from unmatched u where u.connection = $1 and u.state = 'Open' and u.end_to_end is not null))
        """;
}
