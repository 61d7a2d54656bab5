using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>The customer's transfer within a cover payment, and back.</summary>
internal static class UnderlyingTransfers
{
    public static UnderlyingCreditTransfer? Write(UnderlyingTransfer? underlying, Outgoing to)
    {
        if (underlying is not { } payment)
        {
            return null;
        }

        var between = InterbankParts.Three(payment.IntermediaryAgents, "$.intermediaryAgents", to);
        var before = InterbankParts.Three(payment.PreviousInstructingAgents, "$", to);
        return new()
        {
            UltimateDebtor = Parties.Write(payment.UltimateDebtor, "$.ultimateDebtor", to),
            InitiatingParty = Parties.Write(payment.InitiatingParty, "$", to),
            Debtor = Parties.Write(payment.Debtor, "$.debtor", to),
            DebtorAccount = payment.DebtorAccount is { } own ? Accounts.Write(own, "$.debtorAccount", to) : null,
            DebtorAgent = Agents.WriteAlways(payment.DebtorAgent, "$.debtorAgent", to),
            PreviousInstructingAgent1 = before[0],
            PreviousInstructingAgent2 = before[1],
            PreviousInstructingAgent3 = before[2],
            IntermediaryAgent1 = between[0],
            IntermediaryAgent2 = between[1],
            IntermediaryAgent3 = between[2],
            CreditorAgent = Agents.WriteAlways(payment.CreditorAgent, "$.creditorAgent", to),
            Creditor = Parties.Write(payment.Creditor, "$.creditor", to),
            CreditorAccount = payment.CreditorAccount is { } other ? Accounts.Write(other, "$.creditorAccount", to) : null,
            UltimateCreditor = Parties.Write(payment.UltimateCreditor, "$.ultimateCreditor", to),
            InstructionsForCreditorAgent = Reports.Write(payment.InstructionForCreditorAgent, to),
            InstructionsForNextAgent = Reports.Write(payment.InstructionsForNextAgent, to),
            Remittance = Remittances.Write(payment.RemittanceInformation, "$.remittanceInformation", to),
            InstructedAmount = payment.InstructedAmount is { } amount ? new Amount(amount.Value, amount.Currency.Value) : null,
        };
    }

    public static UnderlyingTransfer? Read(UnderlyingCreditTransfer? said, Incoming from) => said is null ? null : new()
    {
        UltimateDebtor = Parties.Read(said.UltimateDebtor, "$.ultimateDebtor", from),
        InitiatingParty = Parties.Read(said.InitiatingParty, "InitgPty", from),
        Debtor = Parties.Read(said.Debtor, "$.debtor", from) ?? new() { Name = "" },
        DebtorAccount = Accounts.Read(said.DebtorAccount, "$.debtorAccount", from),
        DebtorAgent = Agents.Read(said.DebtorAgent, "$.debtorAgent", from),
        PreviousInstructingAgents = InterbankParts.List(
            from, "PrvsInstgAgt", said.PreviousInstructingAgent1, said.PreviousInstructingAgent2, said.PreviousInstructingAgent3),
        IntermediaryAgents = InterbankParts.List(
            from, "$.intermediaryAgents", said.IntermediaryAgent1, said.IntermediaryAgent2, said.IntermediaryAgent3),
        CreditorAgent = Agents.Read(said.CreditorAgent, "$.creditorAgent", from),
        Creditor = Parties.Read(said.Creditor, "$.creditor", from) ?? new() { Name = "" },
        CreditorAccount = Accounts.Read(said.CreditorAccount, "$.creditorAccount", from),
        UltimateCreditor = Parties.Read(said.UltimateCreditor, "$.ultimateCreditor", from),
        InstructionForCreditorAgent = Reports.Read(said.InstructionsForCreditorAgent),
        InstructionsForNextAgent = Reports.Read(said.InstructionsForNextAgent),
        RemittanceInformation = Remittances.Read(said.Remittance, "$.remittanceInformation", from),
        InstructedAmount = from.Money("InstdAmt", said.InstructedAmount),
    };
}
