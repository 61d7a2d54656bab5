using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>A payment as a transfer of pacs.008, and back.</summary>
internal static class CustomerTransfers
{
    public static CreditTransfer Write(Payment payment, InterbankData data, BankMapping mapping, Outgoing to)
    {
        Transferable.Check(payment, to);
        var between = InterbankParts.Three(payment.IntermediaryAgents, "$.intermediaryAgents", to);
        var before = InterbankParts.Three(data.PreviousInstructingAgents, "$", to);
        return new()
        {
            PaymentIdentification = InterbankParts.Names(payment, data),
            PaymentTypeInformation = InterbankParts.Type(payment, data, mapping, to),
            InterbankSettlementAmount = new Amount(payment.Amount.Value, payment.Amount.Currency.Value),
            InterbankSettlementDate = payment.RequestedExecutionDate,
            SettlementPriority = data.SettlementPriority,
            InstructedAmount = data.InstructedAmount is { } asked ? new Amount(asked.Value, asked.Currency.Value) : null,
            ExchangeRate = data.ExchangeRate,
            ChargeBearer = PaymentTypes.Write(payment.ChargeBearer),
            Charges = InterbankParts.Write(data.Charges, to),
            PreviousInstructingAgent1 = before[0],
            PreviousInstructingAgent2 = before[1],
            PreviousInstructingAgent3 = before[2],
            InstructingAgent = Agents.Write(data.InstructingAgent, "$", to),
            InstructedAgent = Agents.Write(data.InstructedAgent, "$", to),
            IntermediaryAgent1 = between[0],
            IntermediaryAgent1Account = Accounts.WriteTold(data.IntermediaryAgentAccount, to),
            IntermediaryAgent2 = between[1],
            IntermediaryAgent3 = between[2],
            UltimateDebtor = Parties.Write(payment.UltimateDebtor, "$.ultimateDebtor", to),
            InitiatingParty = Parties.Write(data.InitiatingParty, "$", to),
            Debtor = Parties.Write(payment.Debtor, "$.debtor", to),
            DebtorAccount = Accounts.WriteKnown(payment.DebtorAccount, "$.debtorAccount", to),
            DebtorAgent = Agents.WriteAlways(payment.DebtorAgent, "$.debtorAgent", to),
            DebtorAgentAccount = Accounts.WriteTold(data.DebtorAgentAccount, to),
            CreditorAgent = Agents.WriteAlways(payment.CreditorAgent, "$.creditorAgent", to),
            CreditorAgentAccount = Accounts.WriteTold(data.CreditorAgentAccount, to),
            Creditor = Parties.Write(payment.Creditor, "$.creditor", to),
            CreditorAccount = Accounts.WriteKnown(payment.CreditorAccount, "$.creditorAccount", to),
            UltimateCreditor = Parties.Write(payment.UltimateCreditor, "$.ultimateCreditor", to),
            InstructionsForCreditorAgent = Reports.Write(payment.InstructionForCreditorAgent, to),
            InstructionsForNextAgent = Reports.Write(data.InstructionsForNextAgent, to),
            Purpose = PaymentTypes.Coded(payment.Purpose),
            RegulatoryReporting = Reports.Write(payment.RegulatoryReporting, to),
            Remittance = Remittances.Write(payment.RemittanceInformation, "$.remittanceInformation", to),
        };
    }

    /// <summary>The payment, or null with what it lacks as a finding.</summary>
    public static InterbankTransfer? Read(CreditTransfer transfer, BankMapping mapping, Incoming from)
    {
        var amount = from.Money("$.amount", transfer.InterbankSettlementAmount);
        var scheme = PaymentTypes.Read(transfer.PaymentTypeInformation, mapping, from);
        if (!Transferable.IsWhole(scheme, amount, transfer.InterbankSettlementDate, from))
        {
            return null;
        }

        var data = InterbankParts.Read(transfer.PaymentIdentification, transfer.PaymentTypeInformation) with
        {
            SettlementPriority = transfer.SettlementPriority,
            InstructedAmount = from.Money("InstdAmt", transfer.InstructedAmount),
            ExchangeRate = transfer.ExchangeRate,
            Charges = InterbankParts.Read(transfer.Charges, from),
            PreviousInstructingAgents = InterbankParts.List(
                from, "PrvsInstgAgt", transfer.PreviousInstructingAgent1, transfer.PreviousInstructingAgent2,
                transfer.PreviousInstructingAgent3),
            InstructingAgent = Agents.Read(transfer.InstructingAgent, "InstgAgt", from),
            InstructedAgent = Agents.Read(transfer.InstructedAgent, "InstdAgt", from),
            DebtorAgentAccount = Accounts.Read(transfer.DebtorAgentAccount, "DbtrAgtAcct", from),
            IntermediaryAgentAccount = Accounts.Read(transfer.IntermediaryAgent1Account, "IntrmyAgt1Acct", from),
            CreditorAgentAccount = Accounts.Read(transfer.CreditorAgentAccount, "CdtrAgtAcct", from),
            InitiatingParty = Parties.Read(transfer.InitiatingParty, "InitgPty", from),
            InstructionsForNextAgent = Reports.Read(transfer.InstructionsForNextAgent),
        };
        return new(
            InterbankParts.Payment(scheme!, amount!, transfer.InterbankSettlementDate!.Value, transfer.PaymentIdentification, from) with
            {
                UltimateDebtor = Parties.Read(transfer.UltimateDebtor, "$.ultimateDebtor", from),
                Debtor = Parties.Read(transfer.Debtor, "$.debtor", from) ?? new() { Name = "" },
                DebtorAccount = Accounts.ReadAlways(transfer.DebtorAccount, "$.debtorAccount", from),
                DebtorAgent = Agents.Read(transfer.DebtorAgent, "$.debtorAgent", from),
                IntermediaryAgents = InterbankParts.List(
                    from, "$.intermediaryAgents", transfer.IntermediaryAgent1, transfer.IntermediaryAgent2, transfer.IntermediaryAgent3),
                CreditorAgent = Agents.Read(transfer.CreditorAgent, "$.creditorAgent", from),
                Creditor = Parties.Read(transfer.Creditor, "$.creditor", from) ?? new() { Name = "" },
                CreditorAccount = Accounts.ReadAlways(transfer.CreditorAccount, "$.creditorAccount", from),
                UltimateCreditor = Parties.Read(transfer.UltimateCreditor, "$.ultimateCreditor", from),
                ChargeBearer = PaymentTypes.Read(transfer.ChargeBearer, from),
                CategoryPurpose = Incoming.Either(transfer.PaymentTypeInformation?.CategoryPurpose),
                Purpose = Incoming.Either(transfer.Purpose),
                InstructionForCreditorAgent = Reports.Read(transfer.InstructionsForCreditorAgent),
                RegulatoryReporting = Reports.Read(transfer.RegulatoryReporting, from),
                RemittanceInformation = Remittances.Read(transfer.Remittance, "$.remittanceInformation", from),
            },
            data);
    }
}
