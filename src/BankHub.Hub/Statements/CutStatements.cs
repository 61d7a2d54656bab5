using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Statements;

/// <summary>
/// Statements whose message was read, or given up, before they ended. One that stands whole in another message takes the place of its cut
/// telling and is read once more there, as a replay, so that all that it tells counts. What only a cut repetition tells is for people.
/// </summary>
public sealed class CutStatements(Copies copies, Alarms alarms)
{
    // No more of such a message is read, unless people let it be read again.
    private const string Ended = "i.state in ('Decoded', 'Parked')";

    /// <summary>The first tellings of what messages, of which no more is read, told without an end or once more.</summary>
    public static Query<Guid> Told(IEnumerable<Guid> messages) => new(
        """
        select distinct coalesce(s.copy_of, s.id) from statement s
        where s.inbound_id = any($1) and (s.state = 'Receiving' or s.copy_of is not null and s.state = 'Complete') order by 1
        """,
        r => r.GetGuid(0), messages.ToArray());

    /// <param name="work">The transaction, in which the messages are decoded or parked already.</param>
    /// <param name="firsts">What they told.</param>
    public async Task JudgeAsync(Work work, IReadOnlyCollection<Guid> firsts)
    {
        if (firsts.Count == 0)
        {
            return;
        }

        // Whoever ends last sees both.
        await work.ExecuteAsync("select from statement where id = any($1) order by id for update", firsts.ToArray());
        foreach (var (first, copy, connection, fills) in await WholeAsync(work, [.. firsts]))
        {
            await (fills ? FillAsync(work, connection, first, copy) : copies.KeepAsync(work, connection, copy));
        }

        foreach (var (copy, connection) in await NewsOfCutCopiesAsync(work, [.. firsts]))
        {
            await copies.KeepAsync(work, connection, copy);
        }

        foreach (var (cut, connection, identification) in await StillCutAsync(work, [.. firsts]))
        {
            await alarms.RaiseAsync(
                work, $"cut:{cut}", "high", connection, "statement-cut", cut.ToString(),
                $"The message ended before its statement {identification} did: the bank has to send it again, for its balances are not "
                + "known and bookings may be missing.");
        }
    }

    private static Task<List<(Guid Id, string Connection, string Identification)>> StillCutAsync(Work work, Guid[] firsts) =>
        work.QueryAsync(
            $"""
            select f.id, f.connection, f.identification from statement f join inbound i on i.id = f.inbound_id and {Ended}
            where f.id = any($1) and f.state = 'Receiving' order by f.id
            """,
            r => (r.GetGuid(0), r.GetString(1), r.GetString(2)), (object)firsts);

    /// <summary>Of each cut telling the first whole one, and whether it tells all that the cut one told.</summary>
    private static Task<List<(Guid First, (Guid Id, Guid Inbound, int Ordinal) Copy, string Connection, bool Fills)>> WholeAsync(
        Work work, Guid[] firsts) => work.QueryAsync(
        $"""
        select distinct on (f.id) f.id, c.id, c.inbound_id, c.ordinal, c.connection, c.inbound_id <> f.inbound_id and not exists (
          select from statement_line l where l.statement_id = f.id and not exists (
            select from statement_line k
            where k.statement_id = c.id and k.identity = l.identity and k.amount = l.amount and k.booked = l.booked))
        from statement f join statement c on c.copy_of = f.id
        where f.id = any($1) and f.state = 'Receiving' and c.state = 'Complete'
          and (select count(*) from inbound i where i.id in (f.inbound_id, c.inbound_id) and not {Ended}) = 0
        order by f.id, c.at, c.id
        """,
        r => (r.GetGuid(0), (r.GetGuid(1), r.GetGuid(2), r.GetInt32(3)), r.GetString(4), r.GetBoolean(5)), (object)firsts);

    private static Task<List<((Guid Id, Guid Inbound, int Ordinal) Copy, string Connection)>> NewsOfCutCopiesAsync(
        Work work, Guid[] firsts) => work.QueryAsync(
        $"""
        select c.id, c.inbound_id, c.ordinal, c.connection from statement c join inbound i on i.id = c.inbound_id and {Ended}
        where c.copy_of = any($1) and c.state = 'Receiving' and exists (
          select from statement_line l cross join lateral (
            select * from statement_entry x where x.connection = c.connection and x.identity = l.identity offset 0) e
          where l.statement_id = c.id and e.statement_id = c.id and e.state = 'Held')
        order by c.id
        """,
        r => ((r.GetGuid(0), r.GetGuid(1), r.GetInt32(2)), r.GetString(3)), (object)firsts);

    // As a replay, since what was announced before is booked by it, and a copy books nothing.
    private static async Task FillAsync(Work work, string connection, Guid first, (Guid Id, Guid Inbound, int Ordinal) copy)
    {
        await Copies.DropAsync(work, connection, first, copy.Id);
        await work.PostAsync("update statement set inbound_id = $2, ordinal = $3 where id = $1", first, copy.Inbound, copy.Ordinal);
        await work.PostAsync(
            """
            update inbound set state = 'Received', replay = true, next_ordinal = 0, tries = 0, stalls = 0, lease_until = null
            where id = $1
            """,
            copy.Inbound);
        work.Wake(StepNames.Decode);
    }
}
