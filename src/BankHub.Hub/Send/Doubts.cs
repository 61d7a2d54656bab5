using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// Doubt: the bytes may be at the bank. A message that moves money is then not sent again; the one exception is an endpoint that takes
/// identical bytes as the same message for a stated time.
/// </summary>
public sealed class Doubts(Retries retries, Arrival arrival, Alarms alarms)
{
    /// <summary>
    /// How long after its first send a message may be claimed again; null for never. What is claimed may take all the time of a send to
    /// get to the bank, and must be there before the bank forgets.
    /// </summary>
    public static TimeSpan? RepeatsFor(Endpoint? endpoint) => endpoint?.Idempotent - endpoint?.Timeout;

    /// <summary>
    /// Whether what was sent may go again. What was sent later than now, by a clock that has been put back since, may not: nobody knows how
    /// long ago that is.
    /// </summary>
    public static bool MayRepeat(Endpoint? endpoint, OutboundRow row, DateTimeOffset now) =>
        row.FirstSentAt <= now && row.FirstSentAt + RepeatsFor(endpoint) > now;

    /// <summary>The transport does not know what became of this send; the row is as it stands in the database.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="endpoint">Where it goes; null where the bank's manifest knows the endpoint no more.</param>
    /// <param name="row">As it stands.</param>
    /// <param name="reason">For people.</param>
    /// <param name="atLeast">How long the bank wants to be left alone; null for unsaid.</param>
    public async Task OfTransportAsync(Work work, Endpoint? endpoint, OutboundRow row, string reason, TimeSpan? atLeast = null)
    {
        var executes = row.Effect == Effect.Execute;
        if (!executes || MayRepeat(endpoint, row, await work.NowAsync()))
        {
            await retries.AgainAsync(work, row, reason, executes ? row.FirstSentAt : null, atLeast);
            return;
        }

        await BeginAsync(work, row, reason);
    }

    /// <summary>The message is in doubt until the bank or two people say what became of it.</summary>
    public async Task BeginAsync(Work work, OutboundRow row, string reason)
    {
        await work.PostAsync(
            "update outbound set state = 'InDoubt', lease_until = null, note = $2, due_at = hub_now() where id = $1", row.Id, reason);
        await EvidenceRow.InsertAsync(work, [new EvidenceRow(
            $"send:{row.Id}:{row.Sends}:doubt", row.RootId, null, null, null, "transport",
            new Evidence(EvidenceKind.Doubt, EvidenceScope.Message, []) { BankWord = reason })]);
        await SpreadRows.AddAsync(work, row.RootId, "in-doubt");
        var what = row.Members == 1 ? "A payment is" : $"{row.Members} payments are";
        await alarms.RaiseAsync(work, $"doubt:{row.Id}", "high", row.Connection, "in-doubt", row.MessageId, $"{what} in doubt: {reason}");
        await arrival.RecheckAsync(work, row);
        work.Wake(StepNames.Watch);
    }
}
