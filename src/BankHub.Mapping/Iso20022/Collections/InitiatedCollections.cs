using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>A payment as a direct debit of pain.008, and back with what its payment information says.</summary>
internal static class InitiatedCollections
{
    public static InitiatedDirectDebit Write(Payment payment, string? instruction, Outgoing to)
    {
        Refuse(payment.Method != PaymentMethod.DirectDebit, "$.method", "method", "pain.008 carries direct debits only.");
        Refuse(payment.IntermediaryAgents.Count > 0, "$.intermediaryAgents", "not-in-version", "A direct debit names no agents between.");
        var asked = payment.InstructionForCreditorAgent;
        Refuse(
            asked.Count > 1 || asked is [{ Code: not null }], "$.instructionForCreditorAgent", "not-in-version",
            "A direct debit carries one instruction in words.");
        return new()
        {
            PaymentIdentification = new()
            {
                InstructionIdentification = instruction,
                EndToEndIdentification = payment.EndToEndIdentification,
                Uetr = payment.Uetr?.Value,
            },
            InstructedAmount = new Amount(payment.Amount.Value, payment.Amount.Currency.Value),
            DirectDebit = Mandates.Write(payment.Mandate, payment.Scheme, to),
            UltimateCreditor = Parties.WriteNamed(payment.UltimateCreditor, "$.ultimateCreditor", to),
            DebtorAgent = Agents.WriteAlways(payment.DebtorAgent, "$.debtorAgent", to),
            Debtor = Parties.WriteNamed(payment.Debtor, "$.debtor", to),
            DebtorAccount = Accounts.Write(payment.DebtorAccount, "$.debtorAccount", to),
            UltimateDebtor = Parties.WriteNamed(payment.UltimateDebtor, "$.ultimateDebtor", to),
            InstructionForCreditorAgent = Reports.Write(asked, to).Select(one => one.Information).FirstOrDefault(),
            Purpose = PaymentTypes.Coded(payment.Purpose),
            RegulatoryReporting = Reports.Write(payment.RegulatoryReporting, to),
            Remittance = Remittances.Write(payment.RemittanceInformation, "$.remittanceInformation", to),
        };

        void Refuse(bool isThere, string path, string rule, string message)
        {
            if (isThere)
            {
                to.Problem(path, rule, message);
            }
        }
    }

    /// <summary>The payment; what it lacks is a finding.</summary>
    public static Payment? Read(InitiatedDirectDebit debit, DirectDebitInstruction group, CreditTransferTerms terms, Incoming from)
    {
        var type = debit.PaymentTypeInformation ?? group.PaymentTypeInformation;
        var amount = from.Money("$.amount", debit.InstructedAmount);
        var scheme = PaymentTypes.Read(type, terms.Mapping, from);
        if (scheme is null || amount is null || group.RequestedCollectionDate is not { } day)
        {
            from.Report("$", "incomplete", "The direct debit names no scheme, amount or day that a payment can have.");
            return null;
        }

        var (names, asked) = (debit.PaymentIdentification, debit.InstructionForCreditorAgent);
        return new()
        {
            Scheme = scheme,
            Method = PaymentMethod.DirectDebit,
            Reference = PaymentNames.Reference(names),
            InstructionIdentification = names?.InstructionIdentification,
            EndToEndIdentification = names?.EndToEndIdentification ?? "",
            Uetr = from.Value<Uetr>("$.uetr", names?.Uetr),
            Amount = amount,
            RequestedExecutionDate = day,
            UltimateDebtor = Parties.Read(debit.UltimateDebtor, "$.ultimateDebtor", from),
            Debtor = Parties.Read(debit.Debtor, "$.debtor", from) ?? new() { Name = "" },
            DebtorAccount = Accounts.Read(debit.DebtorAccount, "$.debtorAccount", from) ?? new(),
            DebtorAgent = Agents.Read(debit.DebtorAgent, "$.debtorAgent", from),
            CreditorAgent = Agents.Read(group.CreditorAgent, "$.creditorAgent", from),
            Creditor = Parties.Read(group.Creditor, "$.creditor", from) ?? new() { Name = "" },
            CreditorAccount = Accounts.Read(group.CreditorAccount, "$.creditorAccount", from) ?? new(),
            UltimateCreditor = Parties.Read(debit.UltimateCreditor ?? group.UltimateCreditor, "$.ultimateCreditor", from),
            ChargeBearer = PaymentTypes.Read(debit.ChargeBearer ?? group.ChargeBearer, from),
            CategoryPurpose = Incoming.Either(type?.CategoryPurpose),
            Purpose = Incoming.Either(debit.Purpose),
            InstructionForCreditorAgent = asked is null ? [] : [new() { InstructionInformation = asked }],
            RegulatoryReporting = Reports.Read(debit.RegulatoryReporting, from),
            RemittanceInformation = Remittances.Read(debit.Remittance, "$.remittanceInformation", from),
            Mandate = Mandates.Read(debit.DirectDebit, type?.SequenceType, from),
            CreditorSchemeIdentification = CreditorSchemes.Read(debit.DirectDebit?.CreditorScheme ?? group.CreditorScheme),
        };
    }
}
