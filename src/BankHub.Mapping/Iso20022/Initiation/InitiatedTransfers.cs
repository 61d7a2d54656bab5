using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>A payment as a transfer of pain.001, and back with what its payment information says.</summary>
internal static class InitiatedTransfers
{
    public static InitiatedCreditTransfer Write(Payment payment, string? instruction, Outgoing to)
    {
        if (payment.Method != PaymentMethod.CreditTransfer)
        {
            to.Problem("$.method", "method", "pain.001 carries credit transfers only.");
        }

        if (payment.Mandate is not null)
        {
            to.Problem("$.mandate", "not-in-version", "A credit transfer has no place for a mandate.");
        }

        if (payment.Underlying is not null)
        {
            to.Problem("$.underlying", "not-in-version", "A customer's transfer pays for no other one.");
        }

        Iso.Agents.Agent?[] between =
            [.. payment.IntermediaryAgents.Select((agent, i) => Agents.Write(agent, $"$.intermediaryAgents[{i}]", to))];
        return new()
        {
            PaymentIdentification = new()
            {
                InstructionIdentification = instruction,
                EndToEndIdentification = payment.EndToEndIdentification,
                Uetr = payment.Uetr?.Value,
            },
            Amount = new() { InstructedAmount = new Amount(payment.Amount.Value, payment.Amount.Currency.Value) },
            UltimateDebtor = Parties.WriteNamed(payment.UltimateDebtor, "$.ultimateDebtor", to),
            IntermediaryAgent1 = between.ElementAtOrDefault(0),
            IntermediaryAgent2 = between.ElementAtOrDefault(1),
            IntermediaryAgent3 = between.ElementAtOrDefault(2),
            CreditorAgent = Agents.Write(payment.CreditorAgent, "$.creditorAgent", to),
            Creditor = Parties.WriteNamed(payment.Creditor, "$.creditor", to),
            CreditorAccount = Accounts.Write(payment.CreditorAccount, "$.creditorAccount", to),
            UltimateCreditor = Parties.WriteNamed(payment.UltimateCreditor, "$.ultimateCreditor", to),
            InstructionsForCreditorAgent = Reports.Write(payment.InstructionForCreditorAgent, to),
            Purpose = PaymentTypes.Coded(payment.Purpose),
            RegulatoryReporting = Reports.Write(payment.RegulatoryReporting, to),
            Remittance = Remittances.Write(payment.RemittanceInformation, "$.remittanceInformation", to),
        };
    }

    /// <summary>The payment; what it lacks is a finding.</summary>
    public static Payment? Read(
        InitiatedCreditTransfer transfer, CreditTransferInstruction group, GroupDebtor ofGroup, CreditTransferTerms terms, Incoming from)
    {
        var type = transfer.PaymentTypeInformation ?? group.PaymentTypeInformation;
        var amount = from.Money("$.amount", transfer.Amount?.InstructedAmount);
        if (transfer.Amount?.EquivalentAmount is not null)
        {
            from.Report("$.amount", "equivalent-amount", "An amount of another currency's worth has no place in a payment.");
        }

        if (group.PaymentMethod is not ("TRF" or "TRA"))
        {
            from.Report("$.method", "method", "A cheque, or what does not say how it is paid, is no credit transfer.");
        }

        var scheme = PaymentTypes.Read(type, terms.Mapping, from);
        var date = group.RequestedExecutionDate;
        if (scheme is null || amount is null || (date?.Date ?? Day(date?.DateTime)) is not { } day)
        {
            from.Report("$", "incomplete", "The transfer names no scheme, amount or day that a payment can have.");
            return null;
        }

        var names = transfer.PaymentIdentification;
        var uetr = from.Value<Uetr>("$.uetr", names?.Uetr);
        var ultimate = Parties.Read(transfer.UltimateDebtor ?? group.UltimateDebtor, "$.ultimateDebtor", from);
        var debtor = ofGroup.Of(group, from);
        return new()
        {
            Scheme = scheme,
            Method = PaymentMethod.CreditTransfer,
            Reference = PaymentNames.Reference(names),
            InstructionIdentification = names?.InstructionIdentification,
            EndToEndIdentification = names?.EndToEndIdentification ?? "",
            Uetr = uetr,
            Amount = amount,
            RequestedExecutionDate = day,
            UltimateDebtor = ultimate,
            Debtor = debtor.Party,
            DebtorAccount = debtor.Account,
            DebtorAgent = debtor.Agent,
            IntermediaryAgents = Agents.List(
                from, "$.intermediaryAgents", transfer.IntermediaryAgent1, transfer.IntermediaryAgent2, transfer.IntermediaryAgent3),
            CreditorAgent = Agents.Read(transfer.CreditorAgent, "$.creditorAgent", from),
            Creditor = Parties.Read(transfer.Creditor, "$.creditor", from) ?? new() { Name = "" },
            CreditorAccount = Accounts.Read(transfer.CreditorAccount, "$.creditorAccount", from) ?? new(),
            UltimateCreditor = Parties.Read(transfer.UltimateCreditor, "$.ultimateCreditor", from),
            ChargeBearer = PaymentTypes.Read(transfer.ChargeBearer ?? group.ChargeBearer, from),
            CategoryPurpose = Incoming.Either(type?.CategoryPurpose),
            Purpose = Incoming.Either(transfer.Purpose),
            InstructionForCreditorAgent = Reports.Read(transfer.InstructionsForCreditorAgent),
            RegulatoryReporting = Reports.Read(transfer.RegulatoryReporting, from),
            RemittanceInformation = Remittances.Read(transfer.Remittance, "$.remittanceInformation", from),
        };
    }

    private static DateOnly? Day(IsoDateTime? moment) => moment is { } given ? DateOnly.FromDateTime(given.Local) : null;
}
