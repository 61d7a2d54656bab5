using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Opens a case for each contradiction in what is known of a payment, and closes what later evidence answers.</summary>
public sealed class ConflictCases(IIdSource ids, Alarms alarms)
{
    /// <summary>By whom a case is closed that later evidence answered.</summary>
    private const string Explained = "evidence";

    /// <summary>Whether later evidence answers cases of this kind, so that nobody has to close them.</summary>
    public static bool ClosesItself(string kind) => kind == KindOf(Conflict.ReturnsUnclear);

    public async Task BringAsync(Work work, PaymentRow row, AttemptStatus status, AttemptFacts facts)
    {
        foreach (var conflict in status.Conflicts)
        {
            await OpenAsync(work, row, conflict, Contradiction.Weight(conflict, facts));
        }

        // What returns without names left open is answered by their bookings; of other contradictions both sides stay said.
        if (status.Returned > 0 && !status.Conflicts.Contains(Conflict.ReturnsUnclear))
        {
            await work.PostAsync(
                "update payment_case set state = 'Closed', closed_at = hub_now(), closed_by = $2 where key = $1 and state = 'Open'",
                Key(row, Conflict.ReturnsUnclear), Explained);
        }
    }

    /// <summary>
    /// A case that people closed is opened anew when more was said of what it is about than they had before them. Each opening is told.
    /// </summary>
    private async Task OpenAsync(Work work, PaymentRow row, Conflict conflict, int weight)
    {
        var key = Key(row, conflict);
        var openings = await work.QueryAsync(
            """
            insert into payment_case (id, key, payment_id, attempt, caller, kind, opened_at, weight)
            values ($1, $2, $3, $4, $5, $6, hub_now(), $8)
            on conflict (key) do update set state = 'Open', closed_at = null, closed_by = null, note = null,
                weight = excluded.weight,
                openings = payment_case.openings + case when payment_case.state = 'Closed' then 1 else 0 end
              where coalesce(payment_case.weight, 0) < excluded.weight
                or payment_case.state = 'Closed' and payment_case.closed_by = $7
            returning openings
            """,
            r => r.GetInt32(0), ids.NewId(), key, row.Id, row.Attempt, row.Caller, KindOf(conflict), Explained, weight);
        if (openings is [var opening])
        {
            var severity = conflict is Conflict.ArrivedAndNeverLeft or Conflict.ToldOtherwise ? "highest" : "high";
            await alarms.RaiseAsync(
                work, opening == 1 ? key : $"{key}:{opening}", severity, row.Connection, "conflict", row.Id.ToString(),
                $"Evidence contradicts itself: {conflict}{(opening == 1 ? "" : ", anew")}.");
        }
    }

    private static string KindOf(Conflict conflict) => $"conflict:{conflict}";

    private static string Key(PaymentRow row, Conflict conflict) => $"conflict:{row.Id}:{row.Attempt}:{conflict}";
}
