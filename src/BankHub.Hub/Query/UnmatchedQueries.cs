using BankHub.Hub.People;
using BankHub.Hub.Store;

namespace BankHub.Hub.Query;

/// <summary>Reads bookings that are nobody's; they belong to the house, so only who sees everyone is shown them.</summary>
public sealed class UnmatchedQueries(Database database)
{
    /// <summary>Those that wait for people, or those that came in; the last ones first.</summary>
    public Task<Page<UnmatchedView>> ListAsync(
        Caller caller, string? connection, bool credited, Cursor after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
        async work => Page<UnmatchedView>.Of(
            await work.QueryAsync(
                $"""
                select u.id, u.entry_id, u.detail, u.connection, u.reason, u.side, u.amount, u.currency, e.booking_date, e.account_tail,
                  u.refs, u.proposed_by, u.proposed_payment, u.proposed_attempt, u.opened_at
                from unmatched u cross join lateral (select * from statement_entry x where x.id = u.entry_id offset 0) e
                where u.state = '{(credited ? "Credited" : "Open")}' and (u.opened_at, u.id) < ($1, $2) and $3 = '*'
                  and ($4::text is null or u.connection = $4)
                order by u.opened_at desc, u.id desc limit {limit + 1}
                """,
                r => new UnmatchedView(
                    r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.GetString(5),
                    AmountView.Of(r.GetDecimal(6), r.GetString(7)), r.Date(8), r.Text(9), r.GetFieldValue<string[]>(10), r.Text(11),
                    r.Id(12), r.Number(13), r.Time(14)),
                after.At, after.Id, caller.Sees, connection),
            limit, u => new Cursor(u.OpenedAt, u.Id).ToString()),
        cancellationToken);
}
