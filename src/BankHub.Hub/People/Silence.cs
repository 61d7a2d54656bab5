using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>
/// Whether a bank is silent about a message: it was sent, the time is over in which the bank owed its first answer, nothing that came from
/// it since is unread, and it is not being asked. Before that nobody says what became of it: the bank will.
/// </summary>
internal static class Silence
{
    /// <summary>Why the bank's word has to be waited for; null where it is overdue.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="catalog">What the banks owe, and when.</param>
    /// <param name="message">The root of the chain.</param>
    public static async Task<Decision.Conflict?> RefusalAsync(Work work, Catalog.Catalog catalog, Guid message)
    {
        var (connection, sentAt, news) = await work.FirstAsync(
            """
            select o.connection, (
                select case when bool_and(x.state = 'Sent') then max(x.sent_at) end from outbound x
                where x.root_id = o.id and x.effect = 'Execute'),
              exists (select from spread s where s.outbound_id = o.id)
                or exists (select from inbound i
                  where i.connection = o.connection and i.state in ('Received', 'Parked') and i.at >= o.created_at)
                or exists (select from outbound x
                  where x.root_id = o.id and x.effect = 'Inquire' and x.state in ('Sealed', 'Sending', 'Answered'))
            from outbound o where o.id = $1
            """,
            r => (r.GetString(0), r.MaybeTime(1), r.GetBoolean(2)), message);
        if (news)
        {
            return new Decision.Conflict(
                "news", "Something that came from the bank since is unread, or the bank is being asked: look again.");
        }

        var owed = catalog.Find(connection)?.Manifest.Acknowledgements.Select(a => (TimeSpan?)a.Within).Min();
        return sentAt + owed <= await work.NowAsync()
            ? null
            : new Decision.Conflict("not-overdue", sentAt + owed is { } due
                ? $"The bank's answer is not overdue before {due:u}."
                : "No answer of the bank is overdue: its message was not sent, or the bank owes none.");
    }
}
