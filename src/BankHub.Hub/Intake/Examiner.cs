using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Hub.Routing;

namespace BankHub.Hub.Intake;

/// <summary>
/// Everything that can be wrong with a payment, found before anything is stored: its document, its way, its bank's format.
/// </summary>
public sealed class Examiner(Catalog.Catalog catalog, Router router, DryRun dryRun)
{
    public Examined Examine(Guid id, ReadOnlyMemory<byte> document, DateTimeOffset now)
    {
        var (payment, findings) = PaymentReader.Read(document);
        if (payment is null)
        {
            return new Examined(null, null, findings);
        }

        var (route, unroutable) = router.Choose(payment, now);
        if (route is null)
        {
            return new Examined(payment, null, unroutable);
        }

        var (problems, notes) = dryRun.Encode(id, payment, route, now);
        return problems.Count > 0
            ? new Examined(payment, null, problems)
            : new Examined(payment, route, [.. DateNote.Of(payment, route, catalog[route.Connection].Clock.LocalDate(now)), .. notes]);
    }
}

/// <summary>What the examination gave.</summary>
/// <param name="Payment">The payment, if its document keeps the rules.</param>
/// <param name="Route">Its way, if nothing at all is wrong.</param>
/// <param name="Findings">The problems, or with a route the notes: another date, texts in the bank's characters.</param>
public sealed record Examined(Payment? Payment, Route? Route, IReadOnlyList<Finding> Findings);
