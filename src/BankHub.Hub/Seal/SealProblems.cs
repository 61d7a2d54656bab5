using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Seal;

/// <summary>What cannot be sealed is parked with its reason; its neighbours go out.</summary>
public sealed partial class SealProblems(Parking parking, Alarms alarms, ILogger<SealProblems> log)
{
    /// <summary>Encodes; an adapter that throws harms only the payments at which it throws.</summary>
    public Encoded TryEncode(Bank bank, PaymentBatch batch, AdapterContext context)
    {
        try
        {
            return Checked(batch, bank.Encoder.Encode(batch, context));
        }
        catch (Exception e)
        {
            AdapterThrew(log, e, bank.Manifest.Id, batch.Payments.Count);
            return EncodeWithoutThrowers(bank, batch, context);
        }
    }

    public async Task ParkAsync(Work work, Bank bank, IReadOnlyList<PaymentProblem> found)
    {
        foreach (var problem in found)
        {
            var reason = string.Join("; ", problem.Findings.Select(f => f.ToString()));
            await parking.ParkAsync(work, "payment", problem.PaymentId, -1, bank.Connection.Id, "inexpressible", reason);
        }

        await WorkRows.RemoveAsync(work, [.. found.Select(p => p.PaymentId)]);
    }

    /// <summary>An alarm for each kind of warning, once a connection until it is seen to.</summary>
    public async Task WarnAsync(Work work, Bank bank, IReadOnlyList<Finding> warnings)
    {
        foreach (var warning in warnings.DistinctBy(w => w.Rule))
        {
            await alarms.RaiseAsync(
                work, $"warning:{bank.Connection.Id}:{warning.Rule}", "warning", bank.Connection.Id, warning.Rule, bank.Connection.Id,
                warning.Message);
        }
    }

    public async Task ParkTamperedAsync(Work work, Bank bank, Guid payment)
    {
        const string reason = "The stored payment does not agree with its sealed document, or the document does not open.";
        await parking.ParkAsync(work, "payment", payment, -1, bank.Connection.Id, "changed-behind-the-hub", reason);
        await alarms.RaiseAsync(
            work, $"tampered:{payment}", "highest", bank.Connection.Id, "changed-behind-the-hub", payment.ToString(), reason);
        await WorkRows.RemoveAsync(work, [payment]);
    }

    private Encoded EncodeWithoutThrowers(Bank bank, PaymentBatch batch, AdapterContext context)
    {
        var problems = new List<PaymentProblem>();
        var good = new List<PaymentToEncode>();
        foreach (var payment in batch.Payments)
        {
            try
            {
                bank.Encoder.Encode(batch with { Payments = [payment] }, context);
                good.Add(payment);
            }
            catch (Exception e)
            {
                AdapterThrew(log, e, bank.Manifest.Id, 1);
                problems.Add(Problem(payment.Id, "adapter-failed", "The bank's adapter failed at this payment."));
            }
        }

        if (good.Count == 0 || problems.Count == 0)
        {
            return new Encoded([], [], [.. batch.Payments.Select(p => Problem(p.Id, "adapter-failed", "The bank's adapter failed."))]);
        }

        var kept = batch with { Payments = good };
        var rest = Checked(kept, bank.Encoder.Encode(kept, context));
        return rest with { Problems = [.. rest.Problems, .. problems] };
    }

    // Conservation: every payment is in a message or has a problem, none twice; and no message is without a payment, since it would move
    // money whose doubt, refusal and booking nothing in the hub would follow (a cover beside its transfer, say).
    private static Encoded Checked(PaymentBatch batch, Encoded encoded)
    {
        var named = encoded.Payments.Select(p => p.PaymentId).Concat(encoded.Problems.Select(p => p.PaymentId)).ToHashSet();
        var total = encoded.Payments.Count + encoded.Problems.Count;
        return named.Count == total && total == batch.Payments.Count && named.IsSubsetOf(batch.Payments.Select(p => p.Id))
            && encoded.Payments.All(p => p.Message >= 0 && p.Message < encoded.Messages.Count)
            && encoded.Payments.DistinctBy(p => p.Message).Count() == encoded.Messages.Count
            ? encoded
            : throw new InvalidOperationException("The adapter lost, doubled or invented a payment, or a message holds none.");
    }

    private static PaymentProblem Problem(Guid payment, string rule, string message) => new(payment, [new Finding("$", rule, message)]);

    [LoggerMessage(1, LogLevel.Error, "Adapter {Adapter} threw while it encoded {Count} payments")]
    private static partial void AdapterThrew(ILogger logger, Exception e, string adapter, int count);
}
