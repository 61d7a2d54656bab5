using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>What transfers of customers and of institutions have in common.</summary>
internal static class InterbankParts
{
    public static PaymentIdentification Names(Payment payment, InterbankData data) => new()
    {
        InstructionIdentification = payment.InstructionIdentification,
        EndToEndIdentification = payment.EndToEndIdentification,
        TransactionIdentification = data.TransactionIdentification,
        Uetr = payment.Uetr?.Value,
        ClearingSystemReference = data.ClearingSystemReference,
    };

    /// <summary>What is told of the payment's type, or else the type of its scheme.</summary>
    public static PaymentTypeInformation? Type(Payment payment, InterbankData data, BankMapping mapping, Outgoing to)
    {
        if (PaymentTypes.Words(payment.Scheme, mapping) is null)
        {
            to.Problem("$.scheme", "scheme", "The agents agreed on no type of payment for the scheme.");
        }

        var known = PaymentTypes.Write(payment.Scheme, payment.CategoryPurpose, mapping) ?? new();
        if (data.ServiceLevels.Count > 0 || data.LocalInstrument is not null)
        {
            known.ServiceLevel = [.. data.ServiceLevels.Select(Write).OfType<Iso.CodeOrProprietary>()];
            known.LocalInstrument = data.LocalInstrument is { } instrument ? Write(instrument) : null;
        }

        (known.InstructionPriority, known.ClearingChannel) = (data.InstructionPriority, data.ClearingChannel);
        var saysNothing = known is { InstructionPriority: null, ClearingChannel: null, ServiceLevel.Count: 0 }
            and { LocalInstrument: null, CategoryPurpose: null };
        return saysNothing ? null : known;
    }

    /// <summary>The elements of a list that a message numbers.</summary>
    public static Iso.Agents.Agent?[] Three(ValueList<Agent> agents, string path, Outgoing to)
    {
        if (agents.Count > Core.Payments.Payment.MaxIntermediaryAgents)
        {
            to.Problem(path, "element-count", "The message has a place for three agents.");
        }

        return [.. Enumerable.Range(0, 3).Select(i => Agents.Write(agents.ElementAtOrDefault(i), path == "$" ? path : $"{path}[{i}]", to))];
    }

    public static IReadOnlyList<Iso.Amounts.Charges> Write(ValueList<AgentCharge> charges, Outgoing to) =>
    [
        .. charges.Select(charge => new Iso.Amounts.Charges
        {
            Amount = new Amount(charge.Amount.Value, charge.Amount.Currency.Value),
            Agent = Agents.Write(charge.Agent, "$", to),
        }),
    ];

    public static ValueList<AgentCharge> Read(IReadOnlyList<Iso.Amounts.Charges> charges, Incoming from) =>
        charges.Count == 0 ? [] : [.. charges.Select(charge => Read(charge, from)).OfType<AgentCharge>()];

    public static Iso.CodeOrProprietary? Write(Word? word) => word switch
    {
        null => null,
        { IsProprietary: true } => new() { Proprietary = word.Value },
        _ => new() { Code = word.Value },
    };

    public static Word? Read(Iso.CodeOrProprietary? choice) =>
        choice?.Code is { } code ? new(code) : choice?.Proprietary is { } own ? new(own, IsProprietary: true) : null;

    private static AgentCharge? Read(Iso.Amounts.Charges charge, Incoming from)
    {
        if (charge.Amount is { } amount && from.Value<Currency>("ChrgsInf", amount.Currency) is { } currency
            && Sum.TryCreate(amount.Value, currency, out var sum, out _) && Agents.Read(charge.Agent, "ChrgsInf", from) is { } agent)
        {
            return new(sum, agent);
        }

        from.Report("ChrgsInf", "incomplete", "A charge has an amount and an agent.");
        return null;
    }
}
