using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>A payment between institutions as a transfer of pacs.009, and back.</summary>
internal static class InstitutionTransfers
{
    public static InstitutionTransfer Write(InterbankTransfer whole, BankMapping mapping, Outgoing to)
    {
        var (payment, data) = (whole.Payment, whole.Data);
        Transferable.CheckInstitutional(payment, data, to);
        var between = InterbankParts.Three(payment.IntermediaryAgents, "$.intermediaryAgents", to);
        var before = InterbankParts.Three(data.PreviousInstructingAgents, "$", to);
        return new()
        {
            PaymentIdentification = InterbankParts.Names(payment, data),
            PaymentTypeInformation = InterbankParts.Type(payment, data, mapping, to),
            InterbankSettlementAmount = new Amount(payment.Amount.Value, payment.Amount.Currency.Value),
            InterbankSettlementDate = payment.RequestedExecutionDate,
            SettlementPriority = data.SettlementPriority,
            PreviousInstructingAgent1 = before[0],
            PreviousInstructingAgent2 = before[1],
            PreviousInstructingAgent3 = before[2],
            InstructingAgent = Agents.Write(data.InstructingAgent, "$", to),
            InstructedAgent = Agents.Write(data.InstructedAgent, "$", to),
            IntermediaryAgent1 = between[0],
            IntermediaryAgent1Account = Accounts.WriteTold(data.IntermediaryAgentAccount, to),
            IntermediaryAgent2 = between[1],
            IntermediaryAgent3 = between[2],
            UltimateDebtor = Institutions.Write(payment.UltimateDebtor, "$.ultimateDebtor", to),
            Debtor = Institutions.Write(payment.Debtor, "$.debtor", to),
            DebtorAccount = Accounts.WriteKnown(payment.DebtorAccount, "$.debtorAccount", to),
            DebtorAgent = Agents.Write(payment.DebtorAgent, "$.debtorAgent", to),
            DebtorAgentAccount = Accounts.WriteTold(data.DebtorAgentAccount, to),
            CreditorAgent = Agents.Write(Named(payment), "$.creditorAgent", to),
            CreditorAgentAccount = Accounts.WriteTold(data.CreditorAgentAccount, to),
            Creditor = Institutions.Write(payment.Creditor, "$.creditor", to),
            CreditorAccount = Accounts.WriteKnown(payment.CreditorAccount, "$.creditorAccount", to),
            UltimateCreditor = Institutions.Write(payment.UltimateCreditor, "$.ultimateCreditor", to),
            InstructionsForCreditorAgent = Reports.Write(payment.InstructionForCreditorAgent, to),
            InstructionsForNextAgent = Reports.Write(data.InstructionsForNextAgent, to),
            Purpose = PaymentTypes.Coded(payment.Purpose),
            Remittance = Remittances.Write(payment.RemittanceInformation, "$.remittanceInformation", to),
            UnderlyingCreditTransfer = UnderlyingTransfers.Write(whole.Underlying, to),
        };
    }

    /// <summary>The payment, or null with what it lacks as a finding.</summary>
    public static InterbankTransfer? Read(InstitutionTransfer transfer, BankMapping mapping, Incoming from)
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
            PreviousInstructingAgents = InterbankParts.List(
                from, "PrvsInstgAgt", transfer.PreviousInstructingAgent1, transfer.PreviousInstructingAgent2,
                transfer.PreviousInstructingAgent3),
            InstructingAgent = Agents.Read(transfer.InstructingAgent, "InstgAgt", from),
            InstructedAgent = Agents.Read(transfer.InstructedAgent, "InstdAgt", from),
            DebtorAgentAccount = Accounts.Read(transfer.DebtorAgentAccount, "DbtrAgtAcct", from),
            IntermediaryAgentAccount = Accounts.Read(transfer.IntermediaryAgent1Account, "IntrmyAgt1Acct", from),
            CreditorAgentAccount = Accounts.Read(transfer.CreditorAgentAccount, "CdtrAgtAcct", from),
            InstructionsForNextAgent = Reports.Read(transfer.InstructionsForNextAgent),
        };
        var whole = new InterbankTransfer(
            InterbankParts.Payment(scheme!, amount!, transfer.InterbankSettlementDate!.Value, transfer.PaymentIdentification, from) with
            {
                UltimateDebtor = Institutions.Read(transfer.UltimateDebtor, "$.ultimateDebtor", from),
                Debtor = Institutions.Read(transfer.Debtor, "$.debtor", from) ?? new() { Name = "" },
                DebtorAccount = Accounts.ReadAlways(transfer.DebtorAccount, "$.debtorAccount", from),
                DebtorAgent = Agents.Read(transfer.DebtorAgent, "$.debtorAgent", from),
                IntermediaryAgents = InterbankParts.List(
                    from, "$.intermediaryAgents", transfer.IntermediaryAgent1, transfer.IntermediaryAgent2, transfer.IntermediaryAgent3),
                CreditorAgent = Agents.Read(transfer.CreditorAgent, "$.creditorAgent", from),
                Creditor = Institutions.Read(transfer.Creditor, "$.creditor", from) ?? new() { Name = "" },
                CreditorAccount = Accounts.ReadAlways(transfer.CreditorAccount, "$.creditorAccount", from),
                UltimateCreditor = Institutions.Read(transfer.UltimateCreditor, "$.ultimateCreditor", from),
                CategoryPurpose = Incoming.Either(transfer.PaymentTypeInformation?.CategoryPurpose),
                Purpose = Incoming.Either(transfer.Purpose),
                InstructionForCreditorAgent = Reports.Read(transfer.InstructionsForCreditorAgent),
                RemittanceInformation = Remittances.Read(transfer.Remittance, "$.remittanceInformation", from),
            },
            data)
        {
            Underlying = UnderlyingTransfers.Read(transfer.UnderlyingCreditTransfer, from),
        };
        return whole with { Payment = Completed(whole.Payment) };
    }

    // A creditor whose agent is not told keeps the account himself; a payment names the bank of an account that is no IBAN.
    private static Payment Completed(Payment payment) => payment is { CreditorAgent: null, CreditorAccount.Iban: null }
        ? payment with { CreditorAgent = Institutions.AsAgent(payment.Creditor) }
        : payment;

    private static Agent? Named(Payment payment) =>
        payment.CreditorAccount.Iban is null && payment.CreditorAgent == Institutions.AsAgent(payment.Creditor)
            ? null
            : payment.CreditorAgent;
}
