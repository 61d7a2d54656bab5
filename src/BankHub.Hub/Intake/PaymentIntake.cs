using System.Security.Cryptography;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Intake;

/// <summary>Takes payments in: examined, stored durably once per caller and key, then answered.</summary>
public sealed class PaymentIntake(
    Database database, Catalog.Catalog catalog, Examiner examiner, Documents documents, Fingerprints fingerprints,
    IIdSource ids, HubTime time, Inserters inserters)
{
    /// <summary>One payment under its idempotency key; the body is the canonical JSON as received.</summary>
    public async Task<Acceptance> AcceptAsync(string caller, string key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (IdempotencyKey.Check(key) is { } wrong)
        {
            return new Acceptance.Refused([wrong]);
        }

        using var trace = HubMeter.Traces.StartActivity("intake");
        var (payment, findings) = Prepare(caller, key, body, null, 0, await time.NowAsync(cancellationToken));
        trace?.SetTag("payment.id", payment?.Id);
        var answer = payment is not null
            ? await inserters.StoreAsync(payment, cancellationToken)
            : await FirstAnswerAsync(caller, key, body, cancellationToken) ?? new Acceptance.Refused(findings);
        HubMeter.Payments.Add(1, new KeyValuePair<string, object?>("outcome", answer.GetType().Name));
        return answer;
    }

    /// <summary>Examines one payment, and computes all that its row needs; null with every problem.</summary>
    internal (NewPayment? Payment, IReadOnlyList<Finding> Findings) Prepare(
        string caller, string key, ReadOnlyMemory<byte> body, Guid? batch, int line, DateTimeOffset now)
    {
        var id = ids.NewId();
        var (payment, route, findings) = examiner.Examine(id, body, now);
        if (payment is null || route is null)
        {
            return (null, findings);
        }

        return (new NewPayment
        {
            Id = id,
            Caller = caller,
            Key = key,
            RequestHash = SHA256.HashData(body.Span),
            BatchId = batch,
            BatchLine = batch is null ? null : line,
            Payment = payment,
            Connection = route.Connection,
            Product = route.Product,
            GroupKey = route.GroupKey,
            ExpectedSendAt = Microseconds(route.ExpectedSendAt),
            HoldDuplicates = catalog[route.Connection].Connection.HoldDuplicates,
            Fingerprint = fingerprints.Of(caller, payment),
            DebtorHash = fingerprints.OfAccount(payment.DebtorAccount.Number),
            CreditorHash = fingerprints.OfAccount(payment.CreditorAccount.Number),
            Body = documents.Seal(id, payment),
            Notes = findings,
        }, []);
    }

    /// <summary>
    /// What was accepted stays accepted: its key gives the first answer even if the payment would be refused today (a date that has
    /// passed).
    /// </summary>
    internal async Task<Acceptance?> FirstAnswerAsync(
        string caller, string key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var stored = await database.ReadAsync(work => StoredKey.ReadAsync(work, [(caller, key)]), cancellationToken);
        return stored.Count == 0 ? null : stored[0].AnswerTo(SHA256.HashData(body.Span));
    }

    // PostgreSQL keeps microseconds: the first answer and every later one say the same.
    private static DateTimeOffset Microseconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
}
