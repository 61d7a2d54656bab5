using BankHub.Hub.Restore;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Intake;

/// <summary>
/// What callers hand in after the database was restored. Of what they handed in in the time that was lost nothing is known here, neither
/// key nor payment: they do it again, as they should, and it may be at the bank. So whatever comes while the restore still holds the
/// connection waits for people; and so does what comes later and bears an end-to-end id that some bank told of nobody's payment.
/// </summary>
internal static class RestoredIntake
{
    private const string Find = """
        select t.id from timeline l cross join unnest($1::uuid[], $2::text[], $3::text[]) t(id, connection, end_to_end)
        where t.connection in (select c.connection from connection_state c where c.paused and c.changed_by = $4)
          or l.restore is not null and (t.end_to_end in (select unnest(o.end_to_ends) from orphan o)
          or t.end_to_end in (select u.end_to_end from unmatched u where u.state = 'Open' and u.end_to_end is not null))
        """;

    /// <summary>Selects the ids of those of a group that may have been sent already.</summary>
    public static NpgsqlBatchCommand Sent(IReadOnlyList<NewPayment> group) => new(Find)
    {
        Parameters =
        {
            new() { Value = group.Select(p => p.Id).ToArray() },
            new() { Value = group.Select(p => p.Connection).ToArray() },
            new() { Value = group.Select(p => p.Payment.EndToEndIdentification).ToArray() },
            new() { Value = Timeline.Actor },
        },
    };

    /// <summary>Puts payments that were stored, and are held for it, to those that people let go after a restore.</summary>
    public static Task NoteAsync(Work work, IReadOnlyList<NewPayment> held) => held.Count == 0 ? Task.CompletedTask : work.PostAsync(
        """
        insert into held_by_restore (payment_id, connection, restore)
        select t.id, t.connection, coalesce(l.restore, '00000000-0000-0000-0000-000000000000')
        from timeline l cross join unnest($1::uuid[], $2::text[]) t(id, connection)
        """,
        held.Select(p => p.Id).ToArray(), held.Select(p => p.Connection).ToArray());
}
