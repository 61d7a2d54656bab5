using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Calendars;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>Takes a message out of the world that provably is not at the bank; its payments are sealed again under new ids.</summary>
public sealed class Voiding(Parking parking, CoverPairs covers)
{
    /// <summary>
    /// Voids a message that was never sent and puts its members back in line; a member in <paramref name="except"/> (cancelled by its
    /// caller) only loses its attempt. False, and the message is parked, where its chain moves money already.
    /// </summary>
    public async Task<bool> VoidUnsentAsync(
        Work work, OutboundRow row, IReadOnlyCollection<Guid> except, TimeSpan delay, string actor, string cause) =>
        await TakeBackAsync(work, row, except, delay, actor, cause) is not null;

    /// <summary>
    /// Whether a member of a message that never was sent may be sealed again: nothing but what its bank may say of a message that only
    /// prepares, which ends with the message, is known of it.
    /// </summary>
    public static bool IsUnmoved(PaymentRow member, OutboundRow row) => member.State is PaymentState.Sealed or PaymentState.Sending
        || (member.State is PaymentState.Acknowledged && (!row.IsRoot || row.Effect == Effect.Prepare));

    // Which members wait again; null where nothing was taken back.
    private async Task<IReadOnlyList<Guid>?> TakeBackAsync(
        Work work, OutboundRow row, IReadOnlyCollection<Guid> except, TimeSpan delay, string actor, string cause)
    {
        await LockChainAsync(work, row.RootId);
        if (await IsUnderWayAsync(work, row.RootId))
        {
            const string reason = "A message of the chain that moves money was sent already: nothing of it is sealed again.";
            await work.PostAsync("update outbound set state = 'Parked', note = $2 where id = $1", row.Id, reason);
            await parking.ParkAsync(work, "outbound", row.Id, -1, row.Connection, "chain-under-way", reason);
            return null;
        }

        await work.PostAsync(
            "update outbound set state = 'Voided', note = $2 where root_id = $1 and (id = $1 or state in ('Sealed', 'Parked'))",
            row.RootId, cause);
        var members = await MembersAsync(work, row.RootId);
        var rows = await PaymentRow.LockAsync(work, [.. members.Where(m => !except.Contains(m))]);
        var unmoved = rows.Where(r => IsUnmoved(r, row) && !r.Frozen).ToArray();
        var recalled = await StatusWriter.RecalledAsync(work, [.. unmoved.Select(r => r.Id)]);
        if (recalled.Count > 0)
        {
            await StatusWriter.EndRecallsAsync(work, [.. recalled], actor);
        }

        var waiting = unmoved.Where(r => !recalled.Contains(r.Id)).ToArray();
        await WorkRows.AddAsync(work, waiting, delay);
        Transition[] transitions = [.. unmoved.Select(r => recalled.Contains(r.Id)
            ? new Transition(r, PaymentState.Cancelled, actor, "recalled-and-never-left")
            : new Transition(r, PaymentState.Scheduled, actor, cause))];
        await EventWriter.AppendAsync(work, transitions);
        await covers.LookAsync(work, transitions);
        foreach (var known in rows.Where(r => !IsUnmoved(r, row) && !r.Frozen && !IsOver(r.State)))
        {
            await parking.ParkAsync(work, "payment", known.Id, -1, row.Connection, "voided-though-known",
                $"Its message was taken back unsent, but the payment is {known.State}: it is not sealed again.");
        }

        return [.. waiting.Select(w => w.Id)];
    }

    private static bool IsOver(PaymentState state) => state is PaymentState.Scheduled or PaymentState.Held or PaymentState.Cancelled
        or PaymentState.Failed or PaymentState.Rejected or PaymentState.Returned or PaymentState.Reversed;

    /// <summary>
    /// Locks a message with everything that followed from it. Its root first and alone: a step that follows holds the root while it is
    /// written, so that the second statement sees and locks every one, and no more come.
    /// </summary>
    public static async Task LockChainAsync(Work work, Guid root)
    {
        await work.ExecuteAsync("select 1 from outbound where id = $1 for update", root);
        await work.ExecuteAsync("select 1 from outbound where root_id = $1 order by id for update", root);
    }

    /// <summary>The bank's last moment for the message is past: its payments go with a later window, or wait for people.</summary>
    public async Task VoidLateAsync(Work work, Bank bank, OutboundRow row)
    {
        var product = bank.Manifest.Product(row.Product ?? "");
        var now = await work.NowAsync();
        var next = product is null ? now : SendWindows.NextSend(bank.Clock, product, row.ValueDate, now).DueAt;
        var redate = product?.WhenLate == "redate";
        var delay = next > now ? next - now : TimeSpan.Zero;
        var waiting = await TakeBackAsync(work, row, [], delay, StepNames.Send, "missed-its-window");
        if (waiting is null || redate)
        {
            return;
        }

        await WorkRows.RemoveAsync(work, [.. waiting]);
        foreach (var member in waiting)
        {
            await parking.ParkAsync(work, "payment", member, -1, row.Connection, "missed-its-window",
                "The sealed message missed the bank's cut-off.");
        }
    }

    /// <summary>A message in doubt provably never left: its payments may be sealed again, as new attempts.</summary>
    public static async Task NeverLeftAsync(Work work, OutboundRow row, string reason)
    {
        await work.PostAsync("update outbound set state = 'Voided', lease_until = null, note = $2 where id = $1", row.Id, reason);
        await Parking.CloseAsync(work, "outbound", [row.Id], "transport");
        await EvidenceRow.InsertAsync(work, [new EvidenceRow(
            $"send:{row.Id}:{row.Sends}:never-left", row.RootId, null, null, null, "transport",
            new Evidence(EvidenceKind.NeverLeft, EvidenceScope.Message, []) { BankWord = reason })]);
        await SpreadRows.AddAsync(work, row.RootId, "never-left");
    }

    private static Task<List<Guid>> MembersAsync(Work work, Guid root) => work.QueryAsync(
        """
        select a.payment_id from attempt a join payment p on p.id = a.payment_id and p.attempt = a.no
        where a.outbound_id = $1 order by a.position
        """,
        r => r.GetGuid(0), root);

    private static Task<bool> IsUnderWayAsync(Work work, Guid root) => work.FirstAsync(
        """
        select true from outbound
        where root_id = $1 and effect = 'Execute' and state in ('Sending', 'Answered', 'Sent', 'InDoubt') limit 1
        """,
        r => r.GetBoolean(0), root);
}
