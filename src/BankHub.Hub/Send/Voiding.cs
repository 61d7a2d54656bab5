using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Hub.Calendars;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>Takes a message out of the world that provably is not at the bank; its payments are sealed again under new ids.</summary>
public sealed class Voiding(Parking parking)
{
    /// <summary>
    /// Voids a message that was never sent and puts its members back in line; a member in <paramref name="except"/> (cancelled by its
    /// caller) only loses its attempt. The caller of this holds the message's row.
    /// </summary>
    public static async Task VoidUnsentAsync(
        Work work, OutboundRow row, IReadOnlyCollection<Guid> except, TimeSpan delay, string actor, string cause)
    {
        await work.ExecuteAsync("update outbound set state = 'Voided', note = $2 where root_id = $1", row.RootId, cause);
        var members = await MembersAsync(work, row.RootId);
        var rows = await PaymentRow.LockAsync(work, [.. members.Where(m => !except.Contains(m))]);
        var waiting = rows.Where(r => r.State is PaymentState.Sealed).ToArray();
        await WorkRows.AddAsync(work, waiting, delay);
        await EventWriter.AppendAsync(work, [.. waiting.Select(r => new Transition(r, PaymentState.Scheduled, actor, cause))]);
    }

    /// <summary>The bank's last moment for the message is past: its payments go with a later window, or wait for people.</summary>
    public async Task VoidLateAsync(Work work, Bank bank, OutboundRow row)
    {
        var product = bank.Manifest.Product(row.Product ?? "");
        var now = await work.NowAsync();
        var next = product is null ? now : SendWindows.NextSend(bank.Clock, product, row.ValueDate, now).DueAt;
        var redate = product?.WhenLate == "redate";
        await VoidUnsentAsync(work, row, [], next > now ? next - now : TimeSpan.Zero, StepNames.Send, "missed-its-window");
        if (redate)
        {
            return;
        }

        var members = await MembersAsync(work, row.RootId);
        await WorkRows.RemoveAsync(work, members);
        foreach (var member in members)
        {
            await parking.ParkAsync(work, "payment", member, -1, row.Connection, "missed-its-window",
                "The sealed message missed the bank's cut-off.");
        }
    }

    /// <summary>A message in doubt provably never left: its payments may be sealed again, as new attempts.</summary>
    public static async Task NeverLeftAsync(Work work, OutboundRow row, string reason)
    {
        await work.ExecuteAsync("update outbound set state = 'Voided', lease_until = null, note = $2 where id = $1", row.Id, reason);
        await EvidenceRow.InsertAsync(work, [new EvidenceRow(
            $"send:{row.Id}:{row.Sends}:never-left", row.RootId, null, null, null, "transport",
            new Evidence(EvidenceKind.NeverLeft, EvidenceScope.Message, []) { BankWord = reason })]);
        await SpreadRows.AddAsync(work, row.RootId, "never-left");
    }

    private static async Task<List<Guid>> MembersAsync(Work work, Guid root) =>
        await work.QueryAsync("select payment_id from attempt where outbound_id = $1 order by position", r => r.GetGuid(0), root);
}
