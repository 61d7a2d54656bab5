using BankHub.Hub.Store;

namespace BankHub.Hub.Notify;

/// <summary>Where the notices begin that wait for their receiver, by caller.</summary>
public sealed class NoticeFloors(Database database, TimeProvider clock) : QueueFloors(
    database, clock, Commit,
    """
    select c.id, (select min(n.due_at) from notification n where n.caller = c.id and n.due_at >= coalesce(f.floor, '-infinity'))
    from caller c left join unnest($1::text[], $2::timestamptz[]) f(key, floor) on f.key = c.id where c.webhook_url is not null
    """);
