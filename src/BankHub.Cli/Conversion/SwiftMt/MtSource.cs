using System.Reflection;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Cli.Conversion.SwiftMt;

/// <summary>What messages of SWIFT say, beyond payments.</summary>
internal static class MtSource
{
    public static readonly string[] Types = ["101", "102", "103", "200", "201", "202", "203", "205"];

    // Who sends and who gets the message is said by its envelope.
    private static readonly string[] OfEnvelope = [nameof(InterbankData.InstructingAgent), nameof(InterbankData.InstructedAgent)];

    private static readonly PropertyInfo[] OfAgents =
        [.. typeof(InterbankData).GetProperties().Where(property => !OfEnvelope.Contains(property.Name))];

    private static readonly InterbankData Nothing = new();

    /// <summary>What agents tell each other and a payment alone does not say.</summary>
    public static IEnumerable<string> BesidePayment(InterbankTransfer transfer) =>
        OfAgents.Where(property => !Equals(property.GetValue(transfer.Data), property.GetValue(Nothing)))
            .Where(property => property.Name != nameof(InterbankData.InstructedAmount)
                || !Equals(transfer.Data.InstructedAmount, transfer.Payment.Amount))
            .Select(property => $"{property.Name}: a payment alone has no place for it");
}
