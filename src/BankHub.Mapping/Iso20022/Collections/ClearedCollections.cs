using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>Turns the direct debits of a pacs.003 into canonical payments.</summary>
public static class ClearedCollections
{
    public static CanonicalTransfers Read(ReadOnlyMemory<byte> body, BankMapping mapping) => CanonicalTransfers.Read(
        body, "debit", (reader, from) => reader is { Item: DirectDebit debit, Message: CustomerDirectDebit { GroupHeader: { } header } }
            ? Read(debit, header, mapping, from) : null);

    /// <summary>The payment; what it lacks is a finding.</summary>
    private static Payment? Read(DirectDebit debit, ClearingGroupHeader header, BankMapping mapping, Incoming from)
    {
        var type = debit.PaymentTypeInformation ?? header.PaymentTypeInformation;
        var amount = from.Money("$.amount", debit.InterbankSettlementAmount);
        var scheme = PaymentTypes.Read(type, mapping, from);
        var day = debit.RequestedCollectionDate ?? debit.InterbankSettlementDate ?? header.InterbankSettlementDate;
        if (scheme is null || amount is null || day is null)
        {
            from.Report("$", "incomplete", "The direct debit names no scheme, amount or day that a payment can have.");
            return null;
        }

        var names = debit.PaymentIdentification;
        return new()
        {
            Scheme = scheme,
            Method = PaymentMethod.DirectDebit,
            Reference = PaymentNames.Reference(names),
            InstructionIdentification = names?.InstructionIdentification,
            EndToEndIdentification = names?.EndToEndIdentification ?? "",
            Uetr = from.Value<Uetr>("$.uetr", names?.Uetr),
            Amount = amount,
            RequestedExecutionDate = day.Value,
            UltimateDebtor = Parties.Read(debit.UltimateDebtor, "$.ultimateDebtor", from),
            Debtor = Parties.Read(debit.Debtor, "$.debtor", from) ?? new() { Name = "" },
            DebtorAccount = Accounts.Read(debit.DebtorAccount, "$.debtorAccount", from) ?? new(),
            DebtorAgent = Agents.Read(debit.DebtorAgent, "$.debtorAgent", from),
            CreditorAgent = Agents.Read(debit.CreditorAgent, "$.creditorAgent", from),
            Creditor = Parties.Read(debit.Creditor, "$.creditor", from) ?? new() { Name = "" },
            CreditorAccount = Accounts.ReadAlways(debit.CreditorAccount, "$.creditorAccount", from),
            UltimateCreditor = Parties.Read(debit.UltimateCreditor, "$.ultimateCreditor", from),
            ChargeBearer = PaymentTypes.Read(debit.ChargeBearer, from),
            CategoryPurpose = Incoming.Either(type?.CategoryPurpose),
            Purpose = Incoming.Either(debit.Purpose),
            RegulatoryReporting = Reports.Read(debit.RegulatoryReporting, from),
            RemittanceInformation = Remittances.Read(debit.Remittance, "$.remittanceInformation", from),
            Mandate = Mandates.Read(debit.Terms, type?.SequenceType, from),
            CreditorSchemeIdentification = CreditorSchemes.Read(debit.Terms?.CreditorScheme),
        };
    }
}
