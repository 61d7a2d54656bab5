using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>What transfers of customers and of institutions say alike: all but the parties, their agents' defaults and charges.</summary>
internal static class InterbankTransfers
{
    private static readonly Party Nobody = new() { Name = "" };

    public static TTransfer Write<TTransfer>(Payment payment, InterbankData data, BankMapping mapping, Outgoing to)
        where TTransfer : IInterbankTransfer, new()
    {
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
            DebtorAccount = Accounts.WriteKnown(payment.DebtorAccount, "$.debtorAccount", to),
            DebtorAgentAccount = Accounts.WriteTold(data.DebtorAgentAccount, to),
            CreditorAgentAccount = Accounts.WriteTold(data.CreditorAgentAccount, to),
            CreditorAccount = Accounts.WriteKnown(payment.CreditorAccount, "$.creditorAccount", to),
            InstructionsForCreditorAgent = Reports.Write(payment.InstructionForCreditorAgent, to),
            InstructionsForNextAgent = Reports.Write(data.InstructionsForNextAgent, to),
            Purpose = PaymentTypes.Coded(payment.Purpose),
            Remittance = Remittances.Write(payment.RemittanceInformation, "$.remittanceInformation", to),
        };
    }

    /// <summary>The payment, still without its parties, or null with what it lacks as a finding.</summary>
    public static InterbankTransfer? Read(IInterbankTransfer transfer, BankMapping mapping, Incoming from)
    {
        var amount = from.Money("$.amount", transfer.InterbankSettlementAmount);
        var scheme = PaymentTypes.Read(transfer.PaymentTypeInformation, mapping, from);
        if (!Transferable.IsWhole(scheme, amount, transfer.InterbankSettlementDate, from))
        {
            return null;
        }

        var (names, type) = (transfer.PaymentIdentification, transfer.PaymentTypeInformation);
        var uetr = from.Value<Uetr>("$.uetr", names?.Uetr);
        var data = new InterbankData
        {
            TransactionIdentification = names?.TransactionIdentification,
            ClearingSystemReference = names?.ClearingSystemReference,
            InstructionPriority = type?.InstructionPriority,
            ClearingChannel = type?.ClearingChannel,
            ServiceLevels = [.. (type?.ServiceLevel ?? []).Select(InterbankParts.Read).OfType<Word>()],
            LocalInstrument = InterbankParts.Read(type?.LocalInstrument),
            SettlementPriority = transfer.SettlementPriority,
            PreviousInstructingAgents = Agents.List(
                from, "PrvsInstgAgt", transfer.PreviousInstructingAgent1, transfer.PreviousInstructingAgent2,
                transfer.PreviousInstructingAgent3),
            InstructingAgent = Agents.Read(transfer.InstructingAgent, "InstgAgt", from),
            InstructedAgent = Agents.Read(transfer.InstructedAgent, "InstdAgt", from),
            DebtorAgentAccount = Accounts.Read(transfer.DebtorAgentAccount, "DbtrAgtAcct", from),
            IntermediaryAgentAccount = Accounts.Read(transfer.IntermediaryAgent1Account, "IntrmyAgt1Acct", from),
            CreditorAgentAccount = Accounts.Read(transfer.CreditorAgentAccount, "CdtrAgtAcct", from),
            InstructionsForNextAgent = Reports.Read(transfer.InstructionsForNextAgent),
        };
        var payment = new Payment
        {
            Scheme = scheme!,
            Method = PaymentMethod.CreditTransfer,
            Reference = PaymentNames.Reference(names),
            InstructionIdentification = names?.InstructionIdentification,
            EndToEndIdentification = names?.EndToEndIdentification ?? "",
            Uetr = uetr,
            Amount = amount!,
            RequestedExecutionDate = transfer.InterbankSettlementDate!.Value,
            Debtor = Nobody,
            DebtorAccount = Accounts.ReadAlways(transfer.DebtorAccount, "$.debtorAccount", from),
            DebtorAgent = Agents.Read(transfer.DebtorAgent, "$.debtorAgent", from),
            IntermediaryAgents = Agents.List(
                from, "$.intermediaryAgents", transfer.IntermediaryAgent1, transfer.IntermediaryAgent2, transfer.IntermediaryAgent3),
            CreditorAgent = Agents.Read(transfer.CreditorAgent, "$.creditorAgent", from),
            Creditor = Nobody,
            CreditorAccount = Accounts.ReadAlways(transfer.CreditorAccount, "$.creditorAccount", from),
            CategoryPurpose = Incoming.Either(type?.CategoryPurpose),
            Purpose = Incoming.Either(transfer.Purpose),
            InstructionForCreditorAgent = Reports.Read(transfer.InstructionsForCreditorAgent),
            RemittanceInformation = Remittances.Read(transfer.Remittance, "$.remittanceInformation", from),
        };
        return new(payment, data);
    }
}
