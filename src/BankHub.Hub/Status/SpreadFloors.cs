using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Where the news begin that wait to be carried to the members of their messages.</summary>
public sealed class SpreadFloors(Database database, TimeProvider clock) : QueueFloors(
    database, clock, Commit,
    """
    select e.key, (select min(s.at) from spread s where s.at >= coalesce(f.floor, '-infinity'))
    from (values ('')) e(key) left join unnest($1::text[], $2::timestamptz[]) f(key, floor) using (key)
    """);
