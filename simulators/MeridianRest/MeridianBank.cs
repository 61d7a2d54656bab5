using System.Text.Json;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.MeridianRest;

/// <summary>The bank itself, without any server: stores transfers, executes them once confirmed, and tells what became of them.</summary>
public sealed class MeridianBank(MeridianOptions options, BankClock clock, Action<CallbackEvent> tell)
{
    public const string Name = Scenarios.Meridian;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Transfer> transfers = [];
    private readonly Dictionary<string, string> idsByReference = [];
    private readonly Dictionary<string, JsonElement> bodies = [];
    private int events;

    public Bookings Bookings { get; } = new();

    public IReadOnlyList<Transfer> Transfers
    {
        get { lock (gate) { return [.. transfers.Values.OrderBy(transfer => transfer.Id, StringComparer.Ordinal)]; } }
    }

    /// <summary>How often each payment, named by its end-to-end id (or else its reference), was executed.</summary>
    public IReadOnlyDictionary<string, int> ExecutionsById =>
        Transfers.Where(transfer => transfer.ExecutedAt is not null)
            .GroupBy(transfer => transfer.EndToEndId ?? transfer.Reference).ToDictionary(group => group.Key, group => group.Count());

    public RestAnswer Create(TransferOrder order, bool store = true)
    {
        lock (gate)
        {
            if (idsByReference.TryGetValue(order.Reference, out var known))
            {
                return JsonElement.DeepEquals(bodies[known], order.Body)
                    ? RestAnswer.Of(200, transfers[known])
                    : RestAnswer.Error(409, "REFERENCE_REUSED", "this reference carries another transfer");
            }
            var transfer = new Transfer($"tr_{transfers.Count + 1:D6}", order.Reference, "PREPARED", order.Cents, order.Currency,
                order.EndToEndId, order.CreditorAccount, order.CreditorName, clock.Now);
            if (!store)
            {
                return RestAnswer.Of(201, transfer with { Id = $"tr_lost_{order.Reference}" });
            }
            transfers[transfer.Id] = transfer;
            idsByReference[order.Reference] = transfer.Id;
            bodies[transfer.Id] = order.Body.Clone();
            return RestAnswer.Of(201, transfer);
        }
    }

    public RestAnswer Confirm(string id, string reference, bool store = true)
    {
        lock (gate)
        {
            if (Refusal(id, reference) is { } refusal)
            {
                return refusal;
            }
            var transfer = transfers[id];
            if (transfer.Status is "CANCELLED")
            {
                return RestAnswer.Error(409, "NOT_CONFIRMABLE", "the transfer was cancelled");
            }
            if (transfer.ConfirmedAt is not null)
            {
                return RestAnswer.Error(409, "ALREADY_CONFIRMED", "the transfer was confirmed before");
            }
            if (!store)
            {
                return RestAnswer.Of(200, transfer with { Status = "ACCEPTED" });
            }
            var status = transfer.Rule switch { 12 => "REJECTED", 20 or 21 => "PENDING", _ => "ACCEPTED" };
            transfer = transfer with { ConfirmedAt = clock.Now };
            transfers[id] = transfer;
            Move(id, status, status == "REJECTED" ? "AM04" : null);
            new TransferCourse(this, options, clock).Plan(transfer);
            return RestAnswer.Of(200, transfers[id]);
        }
    }

    public RestAnswer Cancel(string id, string reference)
    {
        lock (gate)
        {
            if (Refusal(id, reference) is { } refusal)
            {
                return refusal;
            }
            if (transfers[id].Status is "PREPARED" or "PENDING")
            {
                Move(id, "CANCELLED", null);
            }
            return transfers[id].Status == "CANCELLED"
                ? RestAnswer.Of(200, transfers[id])
                : RestAnswer.Error(409, "NOT_CANCELLABLE", "it is too late");
        }
    }

    public Transfer? Find(string id)
    {
        lock (gate) { return transfers.GetValueOrDefault(id); }
    }

    /// <summary>What an inquiry sees: nothing yet of a transfer that is younger than the lag.</summary>
    public IReadOnlyList<Transfer> Inquire(string reference)
    {
        lock (gate)
        {
            var found = idsByReference.TryGetValue(reference, out var id) ? transfers[id] : null;
            return found is not null && clock.Now - found.CreatedAt >= options.InquiryLag ? [found] : [];
        }
    }

    /// <summary>Changes the status and tells the customer, unless the sandbox rule wants silence.</summary>
    internal Transfer Move(string id, string status, string? reason)
    {
        lock (gate)
        {
            var transfer = transfers[id] with { Status = status, Reason = reason };
            transfers[id] = transfer;
            if (transfer.Rule is not (23 or 24))
            {
                Tell(transfer, status);
            }
            return transfer;
        }
    }

    internal void MarkExecuted(string id)
    {
        lock (gate) { transfers[id] = transfers[id] with { ExecutedAt = clock.Now }; }
    }

    internal void Tell(Transfer transfer, string status, int times = 1)
    {
        var news = new CallbackEvent($"ev_{Interlocked.Increment(ref events):D6}", clock.Now, transfer, status);
        for (var i = 0; i < times; i++)
        {
            tell(news);
        }
    }

    private RestAnswer? Refusal(string id, string reference) =>
        !transfers.TryGetValue(id, out var transfer) ? RestAnswer.Error(404, "NOT_FOUND", "no such transfer")
        : transfer.Reference != reference ? RestAnswer.Error(422, "REFERENCE_MISMATCH", "the reference is not the transfer's")
        : null;
}
