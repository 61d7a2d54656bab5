using BankHub.Core.Lifecycle;
using BankHub.Hub.Store;
using BankHub.Hub.Watch;

namespace BankHub.Hub.People;

/// <summary>
/// Whether a bank is silent about payments of a message: it was sent, the time is over in which the bank owed its next word, nothing that
/// came from it since is unread, unless two people dismissed it, and it is not being asked. Before that nobody says what became of them:
/// the bank will.
/// </summary>
internal static class Silence
{
    /// <summary>Why the bank's word has to be waited for; null where it is overdue.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="catalog">What the banks owe, and when.</param>
    /// <param name="message">The root of the chain.</param>
    /// <param name="state">How far its payments have come.</param>
    public static async Task<Decision.Conflict?> RefusalAsync(Work work, Catalog.Catalog catalog, Guid message, PaymentState state)
    {
        var (connection, sentAt, news) = await work.FirstAsync(
            """
            select o.connection, (
                select case when bool_and(x.state = 'Sent') then max(x.sent_at) end from outbound x
                where x.root_id = o.id and x.effect = 'Execute'),
              exists (select from spread s where s.outbound_id = o.id)
                or exists (select from inbound i
                  where i.connection = o.connection and i.at >= o.created_at and (i.state = 'Received' or i.state = 'Parked'
                    and (exists (select from parked k where k.subject = i.id and k.kind = 'inbound' and k.state = 'Open')
                      or not exists (select from parked k where k.subject = i.id and k.kind = 'inbound' and k.state = 'Dismissed'))))
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

        var owed = catalog.Find(connection)?.Manifest.Acknowledgements
            .Where(a => Overdue.Below(a.Of).Contains(state.ToString())).Select(a => (TimeSpan?)a.Within).Min();
        return sentAt + owed <= await work.NowAsync()
            ? null
            : new Decision.Conflict("not-overdue", sentAt + owed is { } due
                ? $"The bank's answer is not overdue before {due:u}."
                : "No answer of the bank is overdue: its message was not sent, or the bank owes none more.");
    }
}
