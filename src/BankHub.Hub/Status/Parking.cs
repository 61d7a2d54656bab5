using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>
/// Parks what cannot go on by itself, with its reason and a way to go on. A record that two people dismissed is not parked again when its
/// message is read again.
/// </summary>
public sealed class Parking(IIdSource ids)
{
    /// <param name="work">The transaction.</param>
    /// <param name="kind">payment, outbound, inbound or record.</param>
    /// <param name="subject">The id of the row that holds the bytes.</param>
    /// <param name="ordinal">The record's place in its inbound message, -1 for the whole.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="rule">The rule that was broken, in kebab case.</param>
    /// <param name="reason">In words; what looks like an account number is masked.</param>
    /// <param name="caller">The caller whose payment it is, if it is one caller's.</param>
    /// <param name="record">The key of the bank's word that is kept, if people may say whose it is.</param>
    public Task ParkAsync(
        Work work, string kind, Guid subject, int ordinal, string connection, string rule, string reason, string? caller = null,
        string? record = null) =>
        work.PostAsync(
            """
            insert into parked (id, kind, subject, ordinal, connection, caller, rule, reason, record, opened_at)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, hub_now()
            where not exists (select from parked d where d.record = $9 and d.state = 'Dismissed') on conflict do nothing
            """,
            ids.NewId(), kind, subject, ordinal, connection, caller, rule, Shorten(Mask.Text(reason)), record);

    /// <summary>
    /// Notes that messages which were read break a rule: one row for all messages of a kind of a connection, with their number and the
    /// latest of them. Read again, a message is counted no more.
    /// </summary>
    public Task NoteAsync(Work work, string connection, Habit habit, Guid latest, int times) => work.PostAsync(
        """
        insert into parked (id, kind, subject, ordinal, connection, rule, reason, times, latest, opened_at)
        values ($1, 'inbound', md5($7)::uuid, -1, $2, $3, $4, greatest(1, $5), $6, hub_now())
        on conflict (kind, subject, ordinal, rule) where state = 'Open' do update
          set times = parked.times + $5, latest = excluded.latest, reason = excluded.reason
          where parked.latest <> excluded.latest
        """,
        ids.NewId(), connection, habit.Rule, Shorten(Mask.Text(habit.Told)), times, latest, habit.Of(connection));

    /// <summary>What was parked of these rows needs nobody any more.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="kind">As it was parked.</param>
    /// <param name="subjects">The ids of the rows that hold the bytes.</param>
    /// <param name="by">Who or what saw to it.</param>
    /// <param name="rule">Only what was parked for this; null for whatever it was.</param>
    public static Task CloseAsync(Work work, string kind, Guid[] subjects, string by, string? rule = null) => subjects.Length == 0
        ? Task.CompletedTask
        : work.PostAsync(
            """
            update parked set state = 'Closed', closed_at = hub_now(), closed_by = $3
            where kind = $1 and subject = any($2) and state = 'Open' and ($4::text is null or rule = $4)
            """,
            kind, subjects, by, rule);

    private static string Shorten(string reason) => reason.Length <= 2000 ? reason : reason[..2000];
}
