using System.Text.Json.Nodes;
using BankHub.Core.Lifecycle;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Folds the evidence of payments and writes what follows from it: states, events, cases, new attempts, alarms.</summary>
public sealed class StatusWriter(ConflictCases cases, CoverPairs covers, Alarms alarms)
{
    /// <summary>How often a payment that provably never left is sealed anew before it ends as Failed.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Brings the payments to the state that their evidence gives; does nothing where nothing changed.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="causes">The payments, each with what brought its news.</param>
    /// <param name="actor">The step, or the people who decided.</param>
    public async Task RefreshAsync(Work work, IReadOnlyDictionary<Guid, string> causes, string actor)
    {
        var (rows, facts) = await AttemptReader.LockAsync(work, [.. causes.Keys]);
        var statuses = facts.ToDictionary(f => f.Key, f => AttemptStatus.Of(f.Value));
        var transitions = new List<Transition>();
        foreach (var row in rows.Where(r => r.Attempt > 0))
        {
            var status = statuses[(row.Id, row.Attempt)];
            await cases.BringAsync(work, row, status, facts[(row.Id, row.Attempt)]);
            var superseded = statuses.Where(s => s.Key.Payment == row.Id && s.Key.No < row.Attempt && Arrived(s.Value)).ToArray();
            if (superseded.Length > 0 && !row.Frozen)
            {
                transitions.Add(await FreezeAsync(work, row, status, superseded[0].Key.No, actor));
            }
            else if (await NextAsync(work, row, status, actor, causes[row.Id]) is { } transition)
            {
                transitions.Add(transition);
            }
        }

        await EventWriter.AppendAsync(work, transitions);
        await covers.LookAsync(work, transitions);
    }

    private async Task<Transition?> NextAsync(Work work, PaymentRow row, AttemptStatus status, string actor, string cause)
    {
        // A voided message's members went back to work in the transaction that voided it.
        var waits = row.State is PaymentState.Scheduled or PaymentState.Held or PaymentState.Cancelled or PaymentState.Failed;
        if (waits && !Arrived(status))
        {
            return null;
        }

        if (status.State == PaymentState.Failed && (await RecalledAsync(work, [row.Id])).Count > 0)
        {
            await EndRecallsAsync(work, [row.Id], actor);
            return new Transition(row, PaymentState.Cancelled, actor, "recalled-and-never-left") { Detail = Describe(row, status) };
        }

        if (status.State == PaymentState.Failed && row.Attempt < MaxAttempts && !row.Frozen)
        {
            await WorkRows.AddAsync(work, [row], TimeSpan.FromSeconds(1 << row.Attempt));
            return new Transition(row, PaymentState.Scheduled, actor, "never-left") { Detail = Describe(row, status) };
        }

        var reason = status.Reason?.ToString();
        if (status.State == row.State && status.Returned == row.Returned && reason == row.Reason)
        {
            return null;
        }

        if (waits)
        {
            await StopWaitingAsync(work, row);
        }

        if (status.State == PaymentState.Reversed && row.State != PaymentState.Reversed)
        {
            await alarms.RaiseAsync(
                work, $"reversed:{row.Id}:{row.Attempt}", "high", row.Connection, "booking-reversed", row.Id.ToString(),
                "The bank took its booking back, which is no return: whether the payment goes on or goes again, people find out.");
        }

        return new Transition(row, status.State, actor, cause)
        {
            Returned = status.Returned, Reason = reason, Detail = Describe(row, status),
        };
    }

    /// <summary>Which ones their callers asked to cancel while they were on their way: what never left is not sent again.</summary>
    internal static async Task<HashSet<Guid>> RecalledAsync(Work work, Guid[] payments) => [.. await work.QueryAsync(
        "select payment_id from payment_case where payment_id = any($1) and kind = 'recall'", r => r.GetGuid(0), payments)];

    /// <summary>Nobody has to ask the bank any more for what never left.</summary>
    internal static async Task EndRecallsAsync(Work work, Guid[] payments, string by)
    {
        await work.PostAsync(
            """
            update payment_case set state = 'Closed', closed_at = hub_now(), closed_by = $2
            where payment_id = any($1) and kind = 'recall' and state <> 'Closed'
            """,
            payments, by);
        await Parking.CloseAsync(work, "payment", payments, by, "recall-for-people");
    }

    /// <summary>The bank knows a payment that was thought never to have left, and the next attempt had not been sealed yet.</summary>
    private async Task StopWaitingAsync(Work work, PaymentRow row)
    {
        await WorkRows.RemoveAsync(work, [row.Id]);
        await alarms.RaiseAsync(
            work, $"arrived:{row.Id}:{row.Attempt}", "highest", row.Connection, "arrived-after-never-left", row.Id.ToString(),
            $"The bank knows attempt {row.Attempt}, which was held never to have left.");
    }

    private async Task<Transition> FreezeAsync(Work work, PaymentRow row, AttemptStatus status, int attempt, string actor)
    {
        await WorkRows.RemoveAsync(work, [row.Id]);
        await alarms.RaiseAsync(
            work, $"superseded:{row.Id}:{attempt}", "highest", row.Connection, "superseded-attempt-arrived", row.Id.ToString(),
            $"The bank knows attempt {attempt}, which was superseded by attempt {row.Attempt}: it may be paid twice.");
        var state = row.State is PaymentState.Cancelled or PaymentState.Failed ? row.State : status.State;
        return new Transition(row, state, actor, "frozen")
        {
            Frozen = true,
            Returned = status.Returned,
            Reason = status.Reason?.ToString(),
            Detail = new JsonObject { ["supersededAttempt"] = attempt },
        };
    }

    private static bool Arrived(AttemptStatus status) => status.State is not (PaymentState.Failed or PaymentState.Scheduled
        or PaymentState.Sealed or PaymentState.Sending or PaymentState.InDoubt);

    private static JsonObject Describe(PaymentRow row, AttemptStatus status)
    {
        var detail = new JsonObject { ["attempt"] = row.Attempt };
        if (status.Reason is { } reason)
        {
            detail["reason"] = reason.ToString();
            detail["reasonText"] = reason.Text;
        }

        if (status.Returned > 0)
        {
            detail["returned"] = status.Returned.ToString();
        }

        if (status.Conflicts.Count > 0)
        {
            detail["conflicts"] = new JsonArray([.. status.Conflicts.Select(c => JsonValue.Create(c.ToString()))]);
        }

        return detail;
    }
}
