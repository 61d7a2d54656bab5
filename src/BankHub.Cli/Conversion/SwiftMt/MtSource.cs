using System.Reflection;
using BankHub.Cli.Conversion.Canonical.SwiftMt;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Cli.Conversion.SwiftMt;

/// <summary>What messages of SWIFT say, beyond payments.</summary>
internal static class MtSource
{
    private const string NoPlace = "a payment alone has no place for it";

    /// <summary>An identifier without its branch.</summary>
    private const int InstitutionLength = 8;

    public static readonly string[] Types = ["101", "102", "103", "200", "201", "202", "203", "205"];

    // Who sends and who gets the message is said by its envelope.
    private static readonly string[] OfEnvelope = [nameof(InterbankData.InstructingAgent), nameof(InterbankData.InstructedAgent)];

    private static readonly PropertyInfo[] OfAgents =
        [.. typeof(InterbankData).GetProperties().Where(property => !OfEnvelope.Contains(property.Name))];

    // How two agents settle: the method follows from the others.
    private static readonly PropertyInfo[] OfSettlement =
        [.. typeof(Settlement).GetProperties().Where(property => property.Name != nameof(Settlement.Method))];

    private static readonly InterbankData Nothing = new();

    /// <summary>What agents tell each other and a payment alone does not say.</summary>
    public static IEnumerable<string> BesidePayment(InterbankTransfer transfer) =>
        OfAgents.Where(property => !Equals(property.GetValue(transfer.Data), property.GetValue(Nothing)))
            .Where(property => property.Name != nameof(InterbankData.InstructedAmount)
                || !Equals(transfer.Data.InstructedAmount, transfer.Payment.Amount))
            .Select(property => $"{property.Name}: {NoPlace}");

    /// <summary>The settlement between two agents, and those of them that the payment does not name.</summary>
    public static IEnumerable<string> BesidePayment(MtTransfers read, byte[] json)
    {
        var settled = OfSettlement.Where(property => read.Settlement is { } said && property.GetValue(said) is not null)
            .Select(property => $"Settlement.{property.Name}: {NoPlace}");
        var values = new MtValues([json]);
        (string Name, Bic? Bic)[] ends = [("sender", read.Frame.Sender), ("receiver", read.Frame.Receiver)];
        return settled.Concat(ends.Where(end => end.Bic is { } bic && !values.Have(bic.Value[..InstitutionLength]))
            .Select(end => $"message: {end.Name}: {NoPlace}"));
    }
}
