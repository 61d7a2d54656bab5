using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Hub.Routing;

namespace BankHub.Hub.Intake;

/// <summary>Encodes a payment alone and throws the bytes away: what this bank cannot express, the caller hears at once.</summary>
public sealed class DryRun(Catalog.Catalog catalog)
{
    // Stands for ids that Seal will take; encoders promise only to write them.
    private const string NoId = "0000000000000000";

    public (IReadOnlyList<Finding> Problems, IReadOnlyList<Finding> Notes) Encode(Guid id, Payment payment, Route route, DateTimeOffset now)
    {
        var bank = catalog[route.Connection];
        var product = bank.Manifest.Product(route.Product)
            ?? throw new InvalidOperationException($"The router chose no product of {route.Connection}.");
        var context = new AdapterContext
        {
            Connection = route.Connection,
            MessageId = NoId,
            Sequence = 1,
            DaySequence = 1,
            Now = now,
            LocalNow = bank.Clock.Local(now),
            BusinessDate = route.ValueDate,
            ValueDate = route.ValueDate,
            Settings = bank.Connection.Settings,
            Schemas = bank.Schemas,
        };
        var encoded = bank.Encoder.Encode(new PaymentBatch(product, [new PaymentToEncode(id, payment, NoId, 1)]), context);
        return ([.. encoded.Problems.SelectMany(p => p.Findings)], [.. encoded.Payments.SelectMany(p => p.Notes)]);
    }
}
