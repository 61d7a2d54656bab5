using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Statements;

/// <summary>
/// A statement that is told again: with the same content it counts once; with another one the bank corrected it, and people decide of
/// each booking that only the correction tells.
/// </summary>
public sealed class Copies(Parking parking, Alarms alarms)
{
    // The bookings in their order, whatever numbers they had in their file.
    private const string Content = """
        md5(concat(s.opening, '/', s.closing, '/', s.entries, '/', (
          select string_agg(concat(l.identity, ' ', l.amount, ' ', l.booked), ',' order by l.ordinal)
          from statement_line l where l.statement_id = s.id)))
        """;

    public async Task JudgeAsync(Work work, string connection, Guid first)
    {
        // Two tellings that end at the same time must see each other.
        await work.ExecuteAsync("select from statement where id = $1 for update", first);
        var copies = await work.QueryAsync(
            """
            select c.id, c.inbound_id, c.ordinal from statement c
            where c.copy_of = $1 and c.state = 'Complete' and (select f.state from statement f where f.id = $1) = 'Complete'
            """,
            r => (Id: r.GetGuid(0), Inbound: r.GetGuid(1), Ordinal: r.GetInt32(2)), first);
        foreach (var copy in copies)
        {
            var alike = await work.FirstAsync(
                $"select count(distinct {Content}) = 1 from statement s where s.id = any($1)", r => r.GetBoolean(0),
                new[] { first, copy.Id });
            await (alike ? DropAsync(work, connection, first, copy.Id) : KeepAsync(work, connection, copy));
        }
    }

    internal static async Task DropAsync(Work work, string connection, Guid first, Guid copy)
    {
        // Whichever of the two was quicker told a booking first.
        await work.PostAsync(
            """
            update statement_entry set state = case when status = 'Booked' then 'New' else 'Announced' end, statement_id = $1
            where statement_id = $2 and state = 'Held'
            """,
            first, copy);
        await work.PostAsync("delete from statement_line where statement_id = $1", copy);
        await work.PostAsync("delete from statement_balance where statement_id = $1", copy);
        await work.PostAsync("delete from statement where id = $1", copy);
        work.Wake(StepNames.ReconcileOf(connection));
    }

    internal async Task KeepAsync(Work work, string connection, (Guid Id, Guid Inbound, int Ordinal) copy)
    {
        const string reason = "The bank tells a statement again with other balances or bookings: what is new in it is not counted.";
        await work.PostAsync("update statement set state = 'Corrected' where id = $1", copy.Id);
        await work.PostAsync(
            "update statement_entry set state = 'New' where statement_id = $1 and state = 'Held' and status = 'Booked'", copy.Id);
        work.Wake(StepNames.ReconcileOf(connection));
        await parking.ParkAsync(work, "record", copy.Inbound, copy.Ordinal, connection, "statement-corrected", reason);
        await alarms.RaiseAsync(work, $"corrected:{copy.Id}", "high", connection, "statement-corrected", copy.Id.ToString(), reason);
    }
}
