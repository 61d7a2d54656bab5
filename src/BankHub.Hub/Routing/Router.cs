using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Hub.Calendars;
using BankHub.Hub.Catalog;

namespace BankHub.Hub.Routing;

/// <summary>
/// Chooses connection and product from the manifests alone: the lowest fee, then the earliest send, then the ids, so that equal payments
/// go equal ways on every node.
/// </summary>
public sealed class Router(Catalog.Catalog catalog, ICipher cipher)
{
    /// <summary>The route, or why every candidate is impossible.</summary>
    /// <param name="payment">The payment, without findings of its own.</param>
    /// <param name="now">The time of the database.</param>
    /// <param name="avoid">Connections that are paused or ill: taken only where nothing else can carry the payment.</param>
    public (Route? Route, IReadOnlyList<Finding> Findings) Choose(Payment payment, DateTimeOffset now, IReadOnlySet<string>? avoid = null)
    {
        Candidate? best = null;
        foreach (var bank in catalog.Connections)
        {
            foreach (var product in bank.Manifest.Products)
            {
                if (!RouteRules.Against(payment, bank, product, bank.Clock.LocalDate(now)).Any())
                {
                    var timing = SendWindows.NextSend(bank.Clock, product, payment.RequestedExecutionDate, now);
                    var candidate = new Candidate(bank, product, timing, avoid?.Contains(bank.Connection.Id) == true);
                    best = best is null || candidate.IsBetterThan(best) ? candidate : best;
                }
            }
        }

        return best is null ? (null, Reasons(payment, now)) : (best.RouteOf(payment, cipher), []);
    }

    /// <summary>Every reason of every candidate; where some candidates carry the scheme, only theirs.</summary>
    private List<Finding> Reasons(Payment payment, DateTimeOffset now)
    {
        if (payment.Connection is { } wish && catalog.Find(wish) is null)
            return [new Finding("$.connection", RouteRules.Unknown.Name, RouteRules.Unknown.Message)];
        var candidates = catalog.Connections.Where(bank => payment.Connection is null || payment.Connection == bank.Connection.Id)
            .SelectMany(bank => bank.Manifest.Products.Select(product => (Bank: bank, Product: product))).ToList();
        var near = candidates.Where(c => c.Product.Scheme == payment.Scheme.Value).ToList();
        var reasons = (near.Count > 0 ? near : candidates).SelectMany(c =>
            RouteRules.Against(payment, c.Bank, c.Product, c.Bank.Clock.LocalDate(now)).Select(reason => new Finding(
                reason.Path, reason.Rule.Name, $"{c.Bank.Connection.Id}/{c.Product.Id}: {reason.Rule.Message}"))).ToList();
        return reasons.Count > 0 ? reasons : [new Finding("$", RouteRules.None.Name, RouteRules.None.Message)];
    }

    private sealed record Candidate(Bank Bank, Product Product, SendTiming Timing, bool Avoid)
    {
        public bool IsBetterThan(Candidate other) =>
            (Avoid, Product.Fee, Timing.DueAt).CompareTo((other.Avoid, other.Product.Fee, other.Timing.DueAt)) is var order && order != 0
                ? order < 0
                : string.CompareOrdinal($"{Bank.Connection.Id}/{Product.Id}", $"{other.Bank.Connection.Id}/{other.Product.Id}") < 0;

        public Route RouteOf(Payment payment, ICipher cipher) => new(
            Bank.Connection.Id, Product.Id, Timing.ValueDate, Timing.DueAt,
            GroupKey.Of(cipher, Product, payment, Timing.ValueDate));
    }
}
